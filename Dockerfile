# A server, or any other command of peildatum. Built from this checkout; see docker-compose.yml.
FROM node:20.20.2-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc tsconfig.json tsconfig.base.json ./
COPY libs libs
COPY apps apps
RUN npm ci --ignore-scripts \
 && node node_modules/typescript/bin/tsc -b apps/cli \
 && npm prune --omit=dev --ignore-scripts \
 && rm -rf node_modules/typescript package-lock.json .npmrc tsconfig*.json libs/*/src libs/*/scripts apps/*/src apps/*/test-support \
 && find libs apps \( -name '*.tsbuildinfo' -o -name 'tsconfig.json' -o -name '*.map' -o -name '*.d.ts' \) -delete

FROM node:20.20.2-bookworm-slim
# Nothing is installed or built in here: what could do that is not needed.
RUN rm -rf /usr/local/lib/node_modules /usr/local/bin/npm /usr/local/bin/npx /usr/local/bin/corepack /usr/local/bin/yarn* /opt/yarn*
ENV NODE_ENV=production PEILDATUM_LEDGER=/var/lib/peildatum
WORKDIR /app
COPY --from=build /app ./
RUN install -d -o node -g node -m 0750 /var/lib/peildatum
USER node
VOLUME /var/lib/peildatum
EXPOSE 3000
ENTRYPOINT ["node", "apps/cli/bin/peildatum.js"]
CMD ["serve", "--host", "0.0.0.0", "--port", "3000"]

# One server with the embedded ledger. Built from this checkout; see docker-compose.yml.
FROM node:20.20.2-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc tsconfig.json tsconfig.base.json ./
COPY libs libs
COPY apps apps
RUN npm ci --ignore-scripts && node node_modules/typescript/bin/tsc -b && npm prune --omit=dev --ignore-scripts

FROM node:20.20.2-bookworm-slim
ENV NODE_ENV=production PEILDATUM_LEDGER=/var/lib/peildatum
WORKDIR /app
COPY --from=build /app ./
RUN install -d -o node -g node -m 0750 /var/lib/peildatum
USER node
VOLUME /var/lib/peildatum
EXPOSE 3000
ENTRYPOINT ["node", "apps/cli/bin/peildatum.js"]
CMD ["serve", "--host", "0.0.0.0", "--port", "3000"]

// Runs in a process of its own: a Nest-on-Fastify server whose one route gives prepared answers and does nothing else.
import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { serveParent } from './child.mjs';

const serverPackage = createRequire(join(import.meta.dirname, '../../../apps/server/package.json'));
const of = (name) => import(pathToFileURL(serverPackage.resolve(name)).href);
const { Controller, Get, Module, Param } = await of('@nestjs/common');
const { NestFactory } = await of('@nestjs/core');
const { FastifyAdapter } = await of('@nestjs/platform-fastify');

const answers = JSON.parse(readFileSync(process.argv[2], 'utf8'));

class Constants {
  answer(number) {
    return answers[number];
  }
}
const route = Object.getOwnPropertyDescriptor(Constants.prototype, 'answer');
Get(':number')(Constants.prototype, 'answer', route);
Param('number')(Constants.prototype, 'answer', 0);
Controller('v1/constants')(Constants);

class ConstantModule {}
Module({ controllers: [Constants] })(ConstantModule);

const app = await NestFactory.create(ConstantModule, new FastifyAdapter(), { logger: false });
await app.listen({ port: 0, host: '127.0.0.1' });
serveParent(app.getHttpServer().address().port, () => app.close());

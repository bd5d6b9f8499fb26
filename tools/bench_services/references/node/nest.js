/** The yardstick of Nest: a bare route, and the queries that a module beside this one makes, if one is named. */
import 'reflect-metadata';

import { Controller, Get, Module, Param, Query } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';

/** What a decorator in front of a method does, which needs a compiler otherwise. */
function route(type, name, decorate, ...parameters) {
  decorate(type.prototype, name, Object.getOwnPropertyDescriptor(type.prototype, name));
  parameters.forEach((parameter, place) => parameter(type.prototype, name, place));
}

class HealthController {
  live() {
    return { status: 'ok' };
  }
}
Controller('health')(HealthController);
route(HealthController, 'live', Get('live'));

const queries = process.argv[2] && (await import(`./${process.argv[2]}.js`));

class ProductsController {
  list(page, size) {
    return queries.list(Number(page), Number(size));
  }

  one(id) {
    return queries.one(id);
  }
}
Controller('api/v1/products')(ProductsController);
route(ProductsController, 'list', Get(), Query('page'), Query('size'));
route(ProductsController, 'one', Get(':id'), Param('id'));

class AppModule {}
Module({ controllers: queries ? [HealthController, ProductsController] : [HealthController] })(AppModule);

const app = await NestFactory.create(AppModule, { logger: ['error'] });
app.getHttpAdapter().getInstance().disable('x-powered-by').disable('etag');
await app.listen(Number(process.env.PORT));

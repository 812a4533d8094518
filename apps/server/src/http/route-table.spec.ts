import { RouteTable } from './route-table.js';

const table = new RouteTable();
table.add('GET', '/v1/instruments');
table.add(['HEAD'], '/v1/instruments');
table.add('POST', '/v1/instruments');
table.add('GET', '/v1/instruments/:id');
table.add('POST', '/v1/instruments/:id/acts');

describe('the route table', () => {
  it.each([
    ['/v1/instruments', ['GET', 'HEAD', 'POST']],
    ['/v1/instruments/wbv-2025-11', ['GET']],
    ['/v1/instruments/a%2Fb/acts', ['POST']],
    ['/v1/instruments/', []],
    ['/v1/instruments//acts', []],
    ['/v1/instruments/a/b', []],
    ['/V1/instruments', []],
    ['', []],
  ])('says of %s what it takes', (path, methods) => {
    expect(table.allowedOn(path)).toEqual(methods);
  });
});

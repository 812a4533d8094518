import { RouteTable } from './route-table.js';

const table = new RouteTable();
const reads = () => false;
const writes = () => true;
table.add('GET', '/v1/instruments', reads);
table.add(['HEAD'], '/v1/instruments', reads);
table.add('POST', '/v1/instruments', writes);
table.add('GET', '/v1/instruments/:id', reads);
table.add('POST', '/v1/instruments/:id/acts', writes);
table.add('POST', '/v1/intake', reads);

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

  it.each([
    ['/v1/instruments', ['GET', 'HEAD']],
    ['/v1/instruments/a/acts', []],
    ['/v1/intake', ['POST']],
  ])('says of %s what reads', (path, methods) => {
    expect(table.readingOn(path)).toEqual(methods);
  });
});

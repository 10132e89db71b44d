import { PageTrail } from './page-trail.js';

const COUNT = { total: 80, isCapped: false };

describe('the way through the pages of a list', () => {
  it('goes back the way it came', () => {
    const trail = new PageTrail();
    trail.visit('list', null, COUNT);
    trail.visit('list', 'b', null);
    expect(trail.visit('list', 'c', null)).toEqual({ previous: 'b', count: COUNT });
    expect(trail.visit('list', 'b', null).previous).toBeNull();
  });

  it('says the same when a page is shown again', () => {
    const trail = new PageTrail();
    trail.visit('list', null, COUNT);
    expect(trail.visit('list', 'b', null)).toEqual(trail.visit('list', 'b', null));
  });

  it('leads to the first page where somebody came by a link', () => {
    expect(new PageTrail().visit('list', 'x', null)).toEqual({ previous: null, count: null });
  });

  it('forgets the count of another search', () => {
    const trail = new PageTrail();
    trail.visit('list', null, COUNT);
    expect(trail.visit('other', null, null).count).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { fold, hits, nameParts } from './fold';

describe('fold', () => {
  it.each([
    ['Ngọc', 'ngoc'],
    ['Đặng Thùy Dương', 'dang thuy duong'],
    ['Nguyễn Thị Ánh', 'nguyen thi anh'],
    ['Ă Â Đ Ê Ô Ơ Ư', 'a a d e o o u'],
    ['ngo\u0323c', 'ngoc'],
    ['HV-2041', 'hv-2041'],
    ['Ng\u200bọc\u00ad', 'ngoc'],
    ['\u202eAna\u0007', 'ana'],
    ['Ana\tRuiz', 'ana\truiz'],
    ['', ''],
  ])('%s is %s', (text, folded) => expect(fold(text)).toBe(folded));
});

describe('hits', () => {
  it('names the letters as they are shown', () => {
    expect(hits('Trần Ngọc Bảo Châu', 'ngoc')).toEqual([[5, 9]]);
    expect(hits('Ngọc Ngọc', 'ngoc')).toEqual([[0, 4], [5, 9]]);
  });
  it('counts marks that stand apart from their letter to the hit', () => {
    const text = 'Ngo\u0323c Anh';
    expect(hits(text, 'ngoc')).toEqual([[0, 5]]);
    expect(hits(text, 'anh')).toEqual([[6, 9]]);
  });
  it('finds nothing for nothing', () => expect(hits('Ngọc', '')).toEqual([]));
});

describe('nameParts', () => {
  it('gives the last word as the given name', () => {
    expect(nameParts('Công Tằng Tôn Nữ Thị Minh Nguyệt')).toEqual({ front: 'Công Tằng Tôn Nữ Thị Minh ', given: 'Nguyệt' });
    expect(nameParts('Ana')).toEqual({ front: '', given: 'Ana' });
  });
});

import { describe, expect, it } from 'vitest';
import { getOnly } from '#engine/procedure/get-only.ts';
import { findRoleConflict, type RolesDocument } from '#engine/procedure/roles-document.ts';
import { EDITION } from './edition.ts';

const roles = getOnly(EDITION, 'roles') as unknown as RolesDocument;
const idsOf = (body: string | null) => roles.roles.filter((role) => role.body === body).map(({ id }) => id);

describe('管办分离', () => {
  it('两个机构的岗位，任何一对都不能由同一人担任', () => {
    for (const one of idsOf('association'))
      for (const other of idsOf('data-centre')) {
        expect(findRoleConflict(roles, [one], other), `${one} + ${other}`).toBeDefined();
        expect(findRoleConflict(roles, [other], one), `${other} + ${one}`).toBeDefined();
      }
  });

  it('同一机构的岗位可以兼任', () => {
    expect(findRoleConflict(roles, ['clerk'], 'reviewer')).toBeUndefined();
    expect(findRoleConflict(roles, ['officer'], 'supervisor')).toBeUndefined();
  });

  it('系统管理员不担任任何业务岗位，也说明与谁冲突', () => {
    for (const role of ['applicant', 'clerk', 'reviewer', 'rule-author', 'officer', 'supervisor', 'institution'])
      expect(findRoleConflict(roles, [role], 'administrator'), role).toBeDefined();
    expect(findRoleConflict(roles, ['administrator'], 'officer')?.zh).toContain('系统管理员');
  });

  it('没有的岗位不能授予', () => {
    expect(findRoleConflict(roles, [], 'emperor')?.en).toContain('emperor');
  });
});

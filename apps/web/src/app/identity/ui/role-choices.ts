import { computed, inject, type Signal } from '@angular/core';
import { ORGANIZATION_ROLES, STAFF_ROLES } from '@candela/contracts';
import { type FieldChoice, Texts } from '@candela/web-ui';

// i18n-keys: identity.role.* identity.roleHelp.* identity.staffRole.* identity.staffRoleHelp.*

/** The roles in an organization, with what each lets one do. */
export function organizationRoleChoices(): Signal<FieldChoice[]> {
  const { t } = inject(Texts);
  return computed(() =>
    ORGANIZATION_ROLES.map((value) => ({
      value,
      label: t(`identity.role.${value}`),
      help: t(`identity.roleHelp.${value}`),
    })),
  );
}

/** The staff roles, with what each is for. */
export function staffRoleChoices(): Signal<FieldChoice[]> {
  const { t } = inject(Texts);
  return computed(() =>
    STAFF_ROLES.map((value) => ({
      value,
      label: t(`identity.staffRole.${value}`),
      help: t(`identity.staffRoleHelp.${value}`),
    })),
  );
}

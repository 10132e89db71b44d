import type { InstalmentState, PaymentState, RecoveryState } from '@candela/contracts';
import type { StatusTone } from '@candela/web-ui';

export const INSTALMENT_TONES: Readonly<Record<InstalmentState, StatusTone>> = {
  planned: 'neutral',
  due: 'warn',
  requested: 'info',
  paid: 'good',
  cancelled: 'neutral',
};

export const PAYMENT_TONES: Readonly<Record<PaymentState, StatusTone>> = {
  requested: 'info',
  checked: 'info',
  approved: 'info',
  paid: 'good',
  failed: 'bad',
  returned: 'bad',
  rejected: 'bad',
};

export const RECOVERY_TONES: Readonly<Record<RecoveryState, StatusTone>> = {
  demanded: 'warn',
  received: 'good',
  withdrawn: 'neutral',
};

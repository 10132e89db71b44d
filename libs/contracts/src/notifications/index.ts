/** Whether a person gets a mail for each message, or only the portal's inbox. */
export const MAIL_CHOICES = ['each', 'none'] as const;
export type MailChoice = (typeof MAIL_CHOICES)[number];

/** What a mail may say: that there is a message, or what it is about where its level allows. */
export const MAIL_CONTENTS = ['neutral', 'named'] as const;
export type MailContent = (typeof MAIL_CONTENTS)[number];

/** Where a mail stands. `uncertain`: the server may have taken it; `dropped`: it lost its reason before it was sent. */
export const MAIL_DELIVERY_STATES = ['queued', 'sending', 'sent', 'failed', 'uncertain', 'dropped'] as const;
export type MailDeliveryState = (typeof MAIL_DELIVERY_STATES)[number];

import type { MailTexts } from './mail-texts.js';

const OPEN = 'Ouvrir Candela';

/** The words of mails in French. */
export const french: MailTexts = {
  kinds: {
    message: {
      subject: 'Vous avez un nouveau message',
      paragraphs: ['Un nouveau message vous attend. Connectez-vous pour le lire.'],
      button: OPEN,
    },
    confirmEmail: {
      subject: 'Confirmez votre adresse courriel',
      paragraphs: [
        'Quelqu’un, sans doute vous, a ouvert un compte avec cette adresse.',
        'Le lien est valable 24 heures. Si ce n’est pas vous, ne faites rien : le compte restera fermé.',
      ],
      button: 'Confirmer mon adresse',
    },
    changeEmail: {
      subject: 'Confirmez votre nouvelle adresse courriel',
      paragraphs: ['Confirmez que cette adresse est la vôtre. D’ici là, l’ancienne reste en usage.'],
      button: 'Confirmer mon adresse',
    },
    resetPassword: {
      subject: 'Choisissez un nouveau mot de passe',
      paragraphs: [
        'Quelqu’un, sans doute vous, a demandé à choisir un nouveau mot de passe.',
        'Le lien ne sert qu’une fois, pendant 15 minutes. Si ce n’est pas vous, ne faites rien : votre mot de passe reste le même.',
      ],
      button: 'Choisir un nouveau mot de passe',
    },
    invitation: {
      subject: 'Vous avez une invitation',
      paragraphs: ['Quelqu’un vous invite à collaborer. Ouvrez l’invitation pour voir qui, et décidez.'],
      button: 'Voir l’invitation',
    },
    signUpNotice: {
      subject: 'Vous avez déjà un compte',
      paragraphs: [
        'Quelqu’un, sans doute vous, a voulu ouvrir un compte avec cette adresse, qui en a déjà un. Rien n’a changé.',
        'Si vous avez oublié votre mot de passe, vous pouvez en choisir un nouveau à la page de connexion.',
      ],
      button: OPEN,
    },
    passwordChanged: {
      subject: 'Votre mot de passe a été changé',
      paragraphs: [
        'Votre mot de passe a été changé. Si ce n’est pas vous, choisissez-en un nouveau sans attendre à la page de connexion.',
      ],
      button: OPEN,
    },
    emailChanged: {
      subject: 'Votre adresse courriel a été changée',
      paragraphs: [
        'Une autre adresse est désormais utilisée pour votre compte. Si ce n’est pas vous, écrivez-nous sans attendre.',
      ],
      button: OPEN,
    },
    'application.submitted': {
      subject: 'Bien reçu : {reference}',
      paragraphs: [
        'Nous avons bien reçu {reference}. Le reçu se trouve dans Candela, avec la suite et les délais.',
      ],
      button: OPEN,
    },
    'application.received': {
      subject: 'Nouveau à votre bureau : {reference}',
      paragraphs: ['{reference} a été présentée et attend l’examen préalable.'],
      button: OPEN,
    },
    'application.withdrawn': {
      subject: 'Retirée : {reference}',
      paragraphs: ['{reference} a été retirée.'],
      button: OPEN,
    },
    'application.screening-started': {
      subject: '{reference} est à l’étude',
      paragraphs: ['Quelqu’un a commencé à étudier {reference}. Vous n’avez rien à faire.'],
      button: OPEN,
    },
    'application.changes-requested': {
      subject: 'Nous avons besoin de vous : {reference}',
      paragraphs: [
        'Nous avons une question au sujet de {reference}. Candela montre ce que nous demandons et jusqu’à quand. Seules quelques réponses sont ouvertes, et rien d’autre n’est perdu.',
      ],
      button: OPEN,
    },
    'application.resubmitted': {
      subject: 'Reçue à nouveau : {reference}',
      paragraphs: [
        'Nous avons reçu vos modifications de {reference}. Le nouvel accusé de réception est dans Candela.',
      ],
      button: OPEN,
    },
    'application.came-back': {
      subject: 'De retour sur votre bureau : {reference}',
      paragraphs: ['{reference} est revenue avec les modifications demandées.'],
      button: OPEN,
    },
    'application.found-eligible': {
      subject: '{reference} passe à la suite',
      paragraphs: ['{reference} est admissible et va être évaluée. Vous n’avez rien à faire.'],
      button: OPEN,
    },
    'application.found-ineligible': {
      subject: 'Au sujet de {reference}',
      paragraphs: ['Il y a du nouveau au sujet de {reference}. Candela l’explique, avec les motifs.'],
      button: OPEN,
    },
    'application.draft-reminder-due': {
      subject: 'Pas encore présentée : {reference}',
      paragraphs: ['{reference} est encore à l’état de brouillon, et l’appel se termine bientôt.'],
      button: OPEN,
    },
    'application.draft-purge-due': {
      subject: 'Sans activité depuis longtemps : {reference}',
      paragraphs: [
        'Personne n’a travaillé à {reference} depuis près de 60 jours. Elle sera supprimée dans une semaine si personne n’y touche.',
      ],
      button: OPEN,
    },
    'call.changed': {
      subject: 'Du nouveau pour {reference}',
      paragraphs: ['Quelque chose a changé dans l’appel {reference}. Candela montre quoi.'],
      button: OPEN,
    },
    'call-reviewer.invited': {
      subject: 'On vous invite à évaluer : {reference}',
      paragraphs: [
        'On vous invite à évaluer des demandes pour {reference}. Vous pouvez accepter ou décliner.',
      ],
      button: OPEN,
    },
    'call-reviewer.declined': {
      subject: 'Une invitation a été déclinée : {reference}',
      paragraphs: ['Une personne invitée à évaluer pour {reference} a décliné.'],
      button: OPEN,
    },
    'review.assigned': {
      subject: 'Des évaluations pour vous : {reference}',
      paragraphs: ['Des demandes pour {reference} attendent votre évaluation.'],
      button: OPEN,
    },
    'review.conflict-declared': {
      subject: 'Il manque une évaluation : {reference}',
      paragraphs: [
        'Une personne qui évaluait {reference} a déclaré un conflit d’intérêts. Il faut quelqu’un d’autre.',
      ],
      button: OPEN,
    },
    'review.submitted': {
      subject: 'Toutes les évaluations sont là : {reference}',
      paragraphs: ['Toutes les évaluations de {reference} ont été remises.'],
      button: OPEN,
    },
    'review.returned': {
      subject: 'Une évaluation à compléter : {reference}',
      paragraphs: ['Votre évaluation de {reference} vous revient, avec une raison.'],
      button: OPEN,
    },
    'application.sent-to-panel': {
      subject: 'Bientôt à décider : {reference}',
      paragraphs: ['{reference} a été évaluée et attend une recommandation.'],
      button: OPEN,
    },
    'decision.recommended': {
      subject: 'À approuver : {reference}',
      paragraphs: ['Une recommandation sur {reference} attend une approbation.'],
      button: OPEN,
    },
    'decision.returned': {
      subject: 'Revenue : {reference}',
      paragraphs: ['Votre recommandation sur {reference} vous revient, avec un motif.'],
      button: OPEN,
    },
    'decision.approved': {
      subject: 'Approuvée, pas encore annoncée : {reference}',
      paragraphs: ['Votre recommandation sur {reference} a été approuvée. Elle peut être annoncée.'],
      button: OPEN,
    },
    'application.decided': {
      subject: 'Une lettre au sujet de {reference}',
      paragraphs: ['Il y a une lettre au sujet de {reference}. Connectez-vous pour la lire.'],
      button: OPEN,
    },
    'award.offered': {
      subject: 'Une entente à envoyer : {reference}',
      paragraphs: ['{reference} a été offerte. Son entente attend d’être envoyée.'],
      button: OPEN,
    },
    'agreement.sent': {
      subject: 'Une entente à lire : {reference}',
      paragraphs: ['L’entente sur {reference} peut être lue et acceptée.'],
      button: OPEN,
    },
    'agreement.signed': {
      subject: 'À contresigner : {reference}',
      paragraphs: ['L’entente sur {reference} a été acceptée et attend d’être contresignée.'],
      button: OPEN,
    },
    'agreement.voided': {
      subject: 'Une autre entente suit : {reference}',
      paragraphs: ['L’entente sur {reference} a été retirée. Une autre suit ; vous n’avez rien à faire.'],
      button: OPEN,
    },
    'award.activated': {
      subject: 'En vigueur : {reference}',
      paragraphs: ['L’entente sur {reference} est en vigueur.'],
      button: OPEN,
    },
    'award.condition-met': {
      subject: 'Une condition est remplie : {reference}',
      paragraphs: ['Une condition de {reference} a été jugée remplie.'],
      button: OPEN,
    },
    'award.terminated': {
      subject: 'Fin de {reference}',
      paragraphs: ['{reference} a pris fin avant son terme. Candela dit pourquoi.'],
      button: OPEN,
    },
    'award.closed': {
      subject: 'Close : {reference}',
      paragraphs: ['Tout est fait pour {reference}.'],
      button: OPEN,
    },
    'capacity.opened': {
      subject: 'À commencer : {reference}',
      paragraphs: ['Une page a été ouverte pour {reference}, avec ce qui est attendu et pour quand.'],
      button: OPEN,
    },
    'capacity.assessment-submitted': {
      subject: 'En attente d’un agent : {reference}',
      paragraphs: ['Un élément concernant {reference} a été remis et attend un agent.'],
      button: OPEN,
    },
    'capacity.assessment-returned': {
      subject: 'De retour : {reference}',
      paragraphs: [
        'Un élément concernant {reference} vous revient, avec une note. Vous pouvez le modifier et le remettre de nouveau.',
      ],
      button: OPEN,
    },
    'capacity.assessment-confirmed': {
      subject: 'Confirmé : {reference}',
      paragraphs: ['Ce que vous avez remis concernant {reference} a été confirmé.'],
      button: OPEN,
    },
    'capacity.plan-agreed': {
      subject: 'Un plan est convenu : {reference}',
      paragraphs: [
        'Le plan de {reference} est convenu. Il montre désormais ce qui est en cours et ce qui est fait.',
      ],
      button: OPEN,
    },
    'capacity.reminder-due': {
      subject: 'Une échéance approche : {reference}',
      paragraphs: ['Un élément concernant {reference} arrive à échéance. Candela indique lequel, et quand.'],
      button: OPEN,
    },
    'report.submitted': {
      subject: 'Un rapport à lire : {reference}',
      paragraphs: ['Le rapport {reference} a été remis et attend d’être lu.'],
      button: OPEN,
    },
    'report.returned': {
      subject: 'À modifier : {reference}',
      paragraphs: ['Le rapport {reference} vous revient avec des commentaires.'],
      button: OPEN,
    },
    'report.accepted': {
      subject: 'Accepté : {reference}',
      paragraphs: ['Le rapport {reference} a été accepté.'],
      button: OPEN,
    },
    'report.skipped': {
      subject: 'Plus nécessaire : {reference}',
      paragraphs: ['Le rapport {reference} n’est plus nécessaire. Candela dit pourquoi.'],
      button: OPEN,
    },
    'report.extended': {
      subject: 'Plus de temps : {reference}',
      paragraphs: ['Vous avez plus de temps pour le rapport {reference}.'],
      button: OPEN,
    },
    'report.due-soon': {
      subject: 'Dans deux semaines : {reference}',
      paragraphs: ['Le rapport {reference} est attendu dans deux semaines.'],
      button: OPEN,
    },
    'report.due-today': {
      subject: 'Attendu aujourd’hui : {reference}',
      paragraphs: ['Le rapport {reference} est attendu aujourd’hui.'],
      button: OPEN,
    },
    'report.overdue': {
      subject: 'En retard : {reference}',
      paragraphs: ['Le rapport {reference} était attendu il y a une semaine.'],
      button: OPEN,
    },
    'instalment.due': {
      subject: 'Un versement est exigible : {reference}',
      paragraphs: ['Un versement de {reference} est exigible. Son paiement peut être demandé.'],
      button: OPEN,
    },
    'payment.requested': {
      subject: 'À vérifier : {reference}',
      paragraphs: ['Un paiement pour {reference} a été demandé et attend d’être vérifié.'],
      button: OPEN,
    },
    'payment.checked': {
      subject: 'À approuver : {reference}',
      paragraphs: ['Un paiement pour {reference} a été vérifié et attend une approbation.'],
      button: OPEN,
    },
    'payment.approved': {
      subject: 'À payer : {reference}',
      paragraphs: ['Un paiement pour {reference} a été approuvé et attend d’être effectué.'],
      button: OPEN,
    },
    'payment.paid': {
      subject: 'Payé : {reference}',
      paragraphs: ['Un paiement pour {reference} a été effectué.'],
      button: OPEN,
    },
    'payment.failed': {
      subject: 'Non payé : {reference}',
      paragraphs: [
        'La banque n’a pas pu effectuer un paiement pour {reference}. Candela dit pourquoi, et quoi faire.',
      ],
      button: OPEN,
    },
    'payment.returned': {
      subject: 'Un paiement est revenu : {reference}',
      paragraphs: [
        'Un paiement pour {reference} est revenu de la banque. Candela dit pourquoi, et quoi faire.',
      ],
      button: OPEN,
    },
    'payment.rejected': {
      subject: 'Non payé : {reference}',
      paragraphs: ['Un paiement pour {reference} n’a pas été approuvé. Candela dit pourquoi, et quoi faire.'],
      button: OPEN,
    },
    'recovery.demanded': {
      subject: 'Un remboursement est demandé : {reference}',
      paragraphs: [
        'Le remboursement d’une partie de ce qui a été payé pour {reference} est demandé. Candela dit combien, pourquoi et pour quand.',
      ],
      button: OPEN,
    },
    'recovery.received': {
      subject: 'Reçu : {reference}',
      paragraphs: ['Le remboursement demandé pour {reference} est arrivé.'],
      button: OPEN,
    },
    'recovery.withdrawn': {
      subject: 'Plus rien à rembourser : {reference}',
      paragraphs: ['Le remboursement demandé pour {reference} n’est plus à faire.'],
      button: OPEN,
    },
  },
  footer: 'Envoyé par Candela. Candela ne demande jamais votre mot de passe par courriel.',
};

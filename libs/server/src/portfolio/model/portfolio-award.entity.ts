import { Column, Entity } from 'typeorm';
import { GrantsRegister } from './grants-register.entity.js';
import { PastAward } from './past-award.entity.js';

/** An award of a register or of the portal, as the portfolio tells it: a view, nobody writes it. */
@Entity('portfolio_award', { synchronize: false })
export class PortfolioAward extends PastAward {
  /** Of an organization at risk, or above the level internal: program, year and amounts, neither who, nor where, nor what for. */
  @Column('boolean') isWithheld: boolean;
}

/** A register whose awards are in the portfolio, the portal's own among them: a view. */
@Entity('portfolio_register', { synchronize: false })
export class PortfolioRegister extends GrantsRegister {}

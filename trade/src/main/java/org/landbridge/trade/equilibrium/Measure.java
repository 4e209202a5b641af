package org.landbridge.trade.equilibrium;

/** What draws are summed up for, of every state: ratios after over before. */
public enum Measure {
    REAL_INCOME(0),
    REAL_EXPENDITURE(1),
    EXPORTS(2),
    IMPORTS(3),
    /** Of a unit of output, or of a state's factors where there are many sectors. */
    PRICE(4),
    PRICE_INDEX(5);

    private final int row;

    Measure(int row) {
        this.row = row;
    }

    /** Where it lies in the values of a draw. */
    int cell(int states, int state) {
        return row * states + state;
    }

    static void of(OneSectorOutcome outcome, double[] into) {
        int n = outcome.before().size();
        for (int s = 0; s < n; s++) {
            into[REAL_INCOME.cell(n, s)] = outcome.welfareHat(Welfare.REAL_INCOME, s);
            into[REAL_EXPENDITURE.cell(n, s)] = outcome.welfareHat(Welfare.REAL_EXPENDITURE, s);
            into[EXPORTS.cell(n, s)] = outcome.exportsHat(s);
            into[IMPORTS.cell(n, s)] = outcome.importsHat(s);
            into[PRICE.cell(n, s)] = outcome.priceHats()[s];
            into[PRICE_INDEX.cell(n, s)] = outcome.indexHats()[s];
        }
    }

    static void of(SectorOutcome outcome, double[] into) {
        int n = outcome.states().size();
        for (int s = 0; s < n; s++) {
            into[REAL_INCOME.cell(n, s)] = outcome.welfareHat(Welfare.REAL_INCOME, s);
            into[REAL_EXPENDITURE.cell(n, s)] = outcome.welfareHat(Welfare.REAL_EXPENDITURE, s);
            into[EXPORTS.cell(n, s)] = outcome.exportsHat(s);
            into[IMPORTS.cell(n, s)] = outcome.importsHat(s);
            into[PRICE.cell(n, s)] = outcome.wageHats()[s];
            into[PRICE_INDEX.cell(n, s)] = outcome.consumerIndexHats()[s];
        }
    }
}

package org.landbridge.trade.equilibrium;

/** Which change of welfare a figure is. They differ wherever deficits or supply elasticities do. */
public enum Welfare {
    /**
     * Own income over the price index, Y/P: real output, and in an endowment economy the exact equivalent variation of
     * what a state earns.
     */
    REAL_INCOME("change of real income Y/P, exact"),
    /** All that is spent over the price index, E/P: with the transfers that pay for a deficit. */
    REAL_EXPENDITURE("change of real expenditure E/P, exact, transfers included"),
    /** Purchasing power of a unit of a state's factors, p/P; the same as Y/P where supply is given. */
    FACTOR_PURCHASING_POWER("change of what a unit of a state's factors buys, p/P, exact");

    private final String text;

    Welfare(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}

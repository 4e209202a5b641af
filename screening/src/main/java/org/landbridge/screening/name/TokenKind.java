package org.landbridge.screening.name;

/** The part a word plays in a name, and so how much it tells. */
public enum TokenKind {
    NORMAL(1, 1),
    /** A single letter. */
    INITIAL(0.4, 1),
    /** Vladimirovich, or the word before oglu. */
    PATRONYMIC(0.4, 0.3),
    /** A word of many companies, known in several languages: bank, shipping. */
    GENERIC(0.5, 1),
    /** A state or its adjective in the name of a company. */
    COUNTRY(0.4, 0.75),
    /** A legal form of a company, or what stands before a ship's name. */
    LEGAL_FORM(0.06, 0.6),
    /** al, bin, oglu, of, the. */
    PARTICLE(0.06, 0.5),
    /** Mr, Hajji, General. */
    TITLE(0.06, 0.5),
    NUMBER(0.8, 1);

    private final double weight;
    private final double absence;

    TokenKind(double weight, double absence) {
        this.weight = weight;
        this.absence = absence;
    }

    /** Share of a normal word's weight. */
    public double weight() {
        return weight;
    }

    /** Share of the weight that counts when the other name has no such word. */
    public double absence() {
        return absence;
    }

    /** Whether the word can identify anybody. */
    public boolean tells() {
        return this == NORMAL || this == NUMBER || this == GENERIC || this == COUNTRY;
    }
}

package org.landbridge.network;

/** A state's place in a bloc, in a span of time; only the grade {@code member} opens borders. */
public record Membership(String state, String bloc, String grade, Validity validity) implements Dated<Membership> {
    @Override
    public Membership withValidity(Validity newValidity) {
        return new Membership(state, bloc, grade, newValidity);
    }
}

package org.landbridge.study.transit;

/** A state, or a role of a state that is split. */
public record Player(String state, Role role) {
    public String text() {
        return role == Role.STATE ? state : state + " " + role.word();
    }
}

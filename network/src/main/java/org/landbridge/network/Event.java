package org.landbridge.network;

/**
 * Something that happened, with its dates.
 *
 * @param subjectKind place, link, state or world
 * @param effect closed, disrupted, opened, agreement or info; only {@code closed} changes the network by itself
 */
public record Event(
        String id,
        String subjectKind,
        String subject,
        String effect,
        String description,
        Validity validity,
        Evidence evidence)
        implements Dated<Event> {
    @Override
    public Event withValidity(Validity newValidity) {
        return new Event(id, subjectKind, subject, effect, description, newValidity, evidence);
    }
}

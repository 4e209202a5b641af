package org.landbridge.app;

import java.util.List;
import org.landbridge.network.Event;

/** Events in words. */
final class EventText {
    private EventText() {}

    static List<String> lines(List<Event> events) {
        return events.stream()
                .map(event -> Dates.text(event.validity()) + ", " + event.subject() + ": " + event.description() + " ["
                        + event.evidence().sourceText() + "]")
                .toList();
    }
}

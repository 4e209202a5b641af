package org.landbridge.studio.api;

import java.util.List;
import org.landbridge.app.JsonText;
import org.landbridge.network.Place;
import org.landbridge.network.UnknownPlaceException;
import org.landbridge.studio.http.Call;
import org.landbridge.studio.http.Problem;
import org.landbridge.studio.http.Reply;
import org.landbridge.studio.http.Routes;

/** Places by UN/LOCODE, name, or part of a name, found as every command finds them. */
final class PlacesOperation implements Routes.Operation {
    private static final int MOST_NAME = 100;

    private final Desk desk;

    PlacesOperation(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Reply reply(Call call) {
        String name = call.query("q");
        if (name == null || name.isBlank() || name.length() > MOST_NAME) {
            throw new Problem(
                    400,
                    "bad-request",
                    "The request is not understood",
                    "say what to look for: ?q= with at most " + MOST_NAME + " characters");
        }
        boolean exact = true;
        List<Place> found;
        try {
            found = List.of(desk.places().find(name));
        } catch (UnknownPlaceException e) {
            exact = false;
            found = e.nearest();
        }
        boolean sure = exact;
        List<Place> places = found;
        return Reply.json(JsonText.compact(json -> {
            json.writeStartObject();
            json.writeBooleanProperty("sure", sure);
            json.writeArrayPropertyStart("places");
            for (Place place : places) {
                json.writeStartObject();
                json.writeStringProperty("id", place.id());
                json.writeStringProperty("name", place.name());
                json.writeStringProperty("state", place.state());
                json.writeStringProperty("kind", place.kind().word());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }));
    }
}

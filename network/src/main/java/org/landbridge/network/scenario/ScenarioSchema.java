package org.landbridge.network.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The JSON Schema (draft 2020-12) of scenario files, for editors that check while one types. */
public final class ScenarioSchema {
    private ScenarioSchema() {}

    public static String text() {
        try (InputStream in = Objects.requireNonNull(
                ScenarioSchema.class.getResourceAsStream("scenario.schema.json"), "scenario.schema.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.landbridge.study.appraise;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The JSON Schema (draft 2020-12) of project files, for editors that check while one types. */
public final class ProjectSchema {
    private ProjectSchema() {}

    public static String text() {
        try (InputStream in = Objects.requireNonNull(
                ProjectSchema.class.getResourceAsStream("project.schema.json"), "project.schema.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

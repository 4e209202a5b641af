package org.landbridge.studio.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.landbridge.studio.http.Reply;
import org.landbridge.studio.http.Routes;
import org.landbridge.studio.http.Workers;
import org.landbridge.studio.job.JobKinds;
import org.landbridge.studio.job.Jobs;

/** The operations, as {@code openapi.json} beside this class documents them. */
public final class Api {
    private Api() {}

    /** @param home folder of the program */
    public static Routes routes(Desk desk, Path home, Workers workers, JobKinds kinds, Jobs jobs) {
        Reply document = Reply.json(document());
        PackageOperations exists = new PackageOperations(desk, workers);
        ScenarioOperations scenarios = new ScenarioOperations(desk, workers);
        JobOperations studies = new JobOperations(desk, new Documents(desk, home), workers, kinds, jobs);
        return new Routes()
                .add("GET", "/api/openapi.json", call -> document)
                .add("GET", "/api/package", exists::about)
                .add("GET", "/api/courses", exists::courses)
                .add("GET", "/api/sources", exists::sources)
                .add("GET", "/api/places", new PlacesOperation(desk))
                .add("GET", "/api/rows/{id}", new RowsOperation(desk))
                .add("POST", "/api/network", exists::network)
                .add("POST", "/api/compare", new CompareOperation(desk, workers))
                .add("POST", "/api/why", new WhyOperation(desk, workers))
                .add("GET", "/api/scenario/schema", scenarios::schema)
                .add("POST", "/api/scenario", scenarios::check)
                .add("GET", "/api/studies", studies::kinds)
                .add("POST", "/api/jobs", studies::start)
                .add("GET", "/api/jobs/{id}", studies::show)
                .add("DELETE", "/api/jobs/{id}", studies::cancel)
                .add("GET", "/api/jobs/{id}/events", studies::events)
                .add("GET", "/api/jobs/{id}/results/{name}", studies::result);
    }

    /** The OpenAPI 3.1 document. */
    public static String document() {
        try (InputStream in = Api.class.getResourceAsStream("openapi.json")) {
            if (in == null) {
                throw new IllegalStateException("the studio lacks its file openapi.json");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

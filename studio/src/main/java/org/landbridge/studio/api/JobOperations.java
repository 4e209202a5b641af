package org.landbridge.studio.api;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.landbridge.app.Dates;
import org.landbridge.app.JsonText;
import org.landbridge.studio.http.Call;
import org.landbridge.studio.http.Problem;
import org.landbridge.studio.http.Reply;
import org.landbridge.studio.http.Workers;
import org.landbridge.studio.job.Job;
import org.landbridge.studio.job.JobArguments;
import org.landbridge.studio.job.JobKind;
import org.landbridge.studio.job.JobKinds;
import org.landbridge.studio.job.Jobs;
import tools.jackson.core.JsonGenerator;

/** Long studies: what there is, start, progress, results, end. */
final class JobOperations {
    private static final int LAST_LINES = 12;
    private static final long HEARTBEAT_MILLIS = 10_000;

    private final Desk desk;
    private final Documents documents;
    private final Workers workers;
    private final JobKinds kinds;
    private final Jobs jobs;

    JobOperations(Desk desk, Documents documents, Workers workers, JobKinds kinds, Jobs jobs) {
        this.desk = desk;
        this.documents = documents;
        this.workers = workers;
        this.kinds = kinds;
        this.jobs = jobs;
    }

    Reply kinds(Call call) {
        return Reply.json(kinds.json());
    }

    Reply start(Call call) throws InterruptedException {
        Fields fields = Fields.of(call.body(), Set.of("study", "run", "fields"));
        String id =
                fields.choice("study", "", kinds.all().stream().map(JobKind::id).toList());
        fields.finish();
        JobKind kind = known(id);
        List<String> runs = kind.runs().stream().map(JobKind.Run::id).toList();
        String runId = fields.choice("run", runs.getFirst(), runs);
        fields.finish();
        JobKind.Run run = kind.runs().stream()
                .filter(r -> r.id().equals(runId))
                .findFirst()
                .orElseThrow();
        Fields values = fields.object("fields");
        fields.finish();
        JobArguments arguments = values == null ? missing(kind) : workers.compute(() -> arguments(kind, values));
        return Reply.json(202, json(jobs.start(kind, run, arguments)));
    }

    private static JobArguments missing(JobKind kind) {
        for (JobKind.Field field : kind.fields()) {
            if (field.required()) {
                throw Problem.badBody(
                        List.of(new Problem.At("/fields/" + field.name(), "is missing: " + field.help())));
            }
        }
        return new JobArguments(List.of(), List.of());
    }

    private JobKind known(String id) {
        JobKind kind = kinds.find(id);
        if (kind == null) {
            throw Problem.notFound("there is no such study; /api/studies lists them");
        }
        return kind;
    }

    private JobArguments arguments(JobKind kind, Fields values) {
        List<String> words = new ArrayList<>();
        List<JobArguments.Text> texts = new ArrayList<>();
        List<String> names = kind.fields().stream().map(JobKind.Field::name).toList();
        values.names().stream()
                .filter(name -> !names.contains(name))
                .forEach(
                        name -> values.wrong(name, "is no field of this study; there are " + String.join(", ", names)));
        List<String> replaced = kind.fields().stream()
                .filter(field -> !field.instead().isEmpty() && values.has(field.name()))
                .map(JobKind.Field::instead)
                .toList();
        for (JobKind.Field field : kind.fields()) {
            if (replaced.contains(field.name()) || !field.part().isEmpty()) {
                continue;
            }
            if (!values.has(field.name())) {
                if (field.required()) {
                    values.wrong(field.name(), "is missing: " + field.help());
                }
                continue;
            }
            String value = value(kind, field, values, texts);
            if (!value.isEmpty()) {
                if (!field.option().isEmpty()) {
                    words.add(field.option());
                }
                if (!field.type().equals("flag")) {
                    words.add(value);
                }
            }
        }
        values.finish();
        return new JobArguments(words, texts);
    }

    /** What stands on the command line, blank for nothing. */
    private String value(JobKind kind, JobKind.Field field, Fields values, List<JobArguments.Text> texts) {
        String name = field.name();
        return switch (field.type()) {
            case "date" -> {
                LocalDate date = values.date(name);
                yield date == null ? "" : Dates.within(desk.network(), date).toString();
            }
            case "number" -> plain(values.number(name, 0, field.least(), field.most()));
            case "integer" ->
                Integer.toString(values.integer(name, (int) field.least(), (int) field.least(), (int) field.most()));
            case "flag" -> values.flag(name) ? "true" : "";
            case "choice" -> {
                String chosen = values.choice(
                        name,
                        "",
                        field.choices().stream().map(JobKind.Choice::value).toList());
                yield field.choices().stream()
                        .filter(choice -> choice.value().equals(chosen))
                        .map(JobKind.Choice::argument)
                        .findFirst()
                        .orElse("");
            }
            case "text" -> {
                String text = values.text(name, "", 200);
                String pattern = field.pattern();
                if (text == null || pattern == null || !text.matches(pattern)) {
                    values.wrong(name, "is not of the form asked for: " + field.help());
                    yield "";
                }
                yield text;
            }
            case "scenario" -> {
                String text = values.text(name, "", 1 << 20);
                if (text == null || text.isBlank()) {
                    yield "";
                }
                desk.scenario(List.of(text));
                texts.add(new JobArguments.Text("scenario-" + (texts.size() + 1) + ".yaml", text));
                yield "{" + (texts.size() - 1) + "}";
            }
            case "document" -> document(kind, field, values, texts);
            default -> throw new IllegalStateException("studies.json: no type " + field.type());
        };
    }

    private String document(JobKind kind, JobKind.Field field, Fields values, List<JobArguments.Text> texts) {
        String text = values.text(field.name(), "", 1 << 20);
        String scenario = "";
        for (JobKind.Field part : kind.fields()) {
            if (part.part().equals(field.name())) {
                scenario = values.text(part.name(), "", 1 << 20);
            }
        }
        if (text == null || text.isBlank()) {
            values.wrong(field.name(), "is empty: " + field.help());
            return "";
        }
        values.finish();
        int at = texts.size();
        texts.addAll(documents.read(field.form(), text, scenario == null ? "" : scenario));
        return "{" + at + "}";
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? String.format(Locale.ROOT, "%.0f", value)
                : Double.toString(value);
    }

    private Job job(Call call) {
        Job job = jobs.find(call.part("id"));
        if (job == null) {
            throw Problem.notFound("there is no such study, or its result is no longer kept; run it again");
        }
        return job;
    }

    Reply show(Call call) {
        return Reply.json(json(job(call)));
    }

    Reply cancel(Call call) {
        Job job = job(call);
        job.cancel();
        return Reply.json(json(job));
    }

    Reply result(Call call) {
        Job job = job(call);
        String name = call.part("name");
        byte[] body = jobs.result(job, name);
        String type = job.run().result().name().equals(name)
                ? job.run().result().type()
                : job.run().files().stream()
                        .filter(file -> file.name().equals(name))
                        .map(JobKind.FileResult::type)
                        .findFirst()
                        .orElseThrow();
        return new Reply.Whole(
                200, type + "; charset=utf-8", body, Map.of("Content-Disposition", "attachment; filename=" + name));
    }

    Reply events(Call call) {
        Job job = job(call);
        return new Reply.Events(sink -> follow(job, call.lastEventId(), sink));
    }

    private static void follow(Job job, long after, Reply.Sink sink) throws IOException, InterruptedException {
        long last = after;
        boolean ended = false;
        while (!ended) {
            ended = job.state().ended();
            List<Job.Line> lines = job.linesAfter(last, HEARTBEAT_MILLIS);
            for (Job.Line line : lines) {
                String data = JsonText.compact(json -> {
                    json.writeStartObject();
                    json.writeStringProperty("line", line.text());
                    json.writeEndObject();
                });
                sink.event(line.id(), "progress", data);
                last = line.id();
            }
            if (lines.isEmpty() && !ended) {
                sink.comment();
            }
        }
        sink.event(last + 1, "end", json(job));
    }

    private static String json(Job job) {
        return JsonText.compact(json -> write(json, job));
    }

    private static void write(JsonGenerator json, Job job) {
        json.writeStartObject();
        json.writeStringProperty("id", job.id());
        json.writeStringProperty("study", job.kind().id());
        json.writeStringProperty("run", job.run().id());
        json.writeStringProperty("state", job.state().word());
        json.writeArrayPropertyStart("lastLines");
        job.lastLines(LAST_LINES).forEach(json::writeString);
        json.writeEndArray();
        json.writeArrayPropertyStart("results");
        if (job.state() == Job.State.DONE) {
            JobKind.Result printed = job.run().result();
            result(json, job, printed.name(), printed.title(), printed.type());
            job.run().files().forEach(file -> result(json, job, file.name(), file.title(), file.type()));
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void result(JsonGenerator json, Job job, String name, String title, String type) {
        json.writeStartObject();
        json.writeStringProperty("name", name);
        json.writeStringProperty("title", title);
        json.writeStringProperty("type", type);
        json.writeStringProperty("address", "/api/jobs/" + job.id() + "/results/" + name);
        json.writeEndObject();
    }
}

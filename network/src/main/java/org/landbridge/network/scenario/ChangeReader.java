package org.landbridge.network.scenario;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.Fault;
import org.landbridge.network.GaugeFamilies;
import org.landbridge.network.Link;
import org.landbridge.network.LinkStatus;
import org.landbridge.network.Mode;
import org.landbridge.network.Place;
import org.landbridge.network.PlaceKind;
import org.landbridge.network.Regime;
import org.landbridge.network.Selection;
import org.landbridge.network.Service;
import org.landbridge.network.StepKind;
import org.landbridge.network.Validity;
import org.landbridge.network.yaml.YamlFields;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/** Reads one item of the list of changes. The words are those of the data package's columns. */
final class ChangeReader {
    static final List<String> ACTIONS =
            List.of("open", "close", "build", "remove", "add", "scale", "price", "begin", "end", "season");

    private static final List<String> MODES = words(Mode.values());
    private static final List<String> STEPS = words(StepKind.values());
    private static final List<String> KINDS = words(PlaceKind.values());
    private static final List<String> ELECTRIFIED = List.of("yes", "no", "partial");
    private static final double MOST_SPEED_KMH = 200;
    private static final double MOST_KM = 25_000;
    private static final double MOST_MT = 1000;
    private static final double MOST_USD = 1_000_000;

    private final String file;
    private final String scenario;
    private final List<Fault> faults;
    private final Set<String> spoiled;

    /** @param spoiled takes the ids of what faulty changes were to add */
    ChangeReader(String file, String scenario, List<Fault> faults, Set<String> spoiled) {
        this.file = file;
        this.scenario = scenario;
        this.faults = faults;
        this.spoiled = spoiled;
    }

    private static List<String> words(Enum<?>[] values) {
        return Arrays.stream(values).map(v -> v.name().toLowerCase(Locale.ROOT)).toList();
    }

    private YamlFields fields(Node node, String... allowed) {
        return YamlFields.of(file, node, faults, List.of(allowed));
    }

    /** The change that an item describes, null if it has faults. */
    @Nullable
    Change read(Node item) {
        int before = faults.size();
        YamlFields entry = YamlFields.of(file, item, faults, ACTIONS);
        if (!entry.isMapping()) {
            return null;
        }
        if (entry.keys().size() != 1) {
            if (faults.size() == before) {
                entry.fault(
                        item,
                        "",
                        "a change has " + entry.keys().size() + " actions, expected one of "
                                + String.join(", ", ACTIONS),
                        "write one action for each list item");
            }
            return null;
        }
        String action = entry.keys().iterator().next();
        Node node = Objects.requireNonNull(entry.value(action));
        Change change = switch (action) {
            case "open" -> open(fields(node, "link", "place", "service", "from", "to"));
            case "close" -> close(fields(node, "link", "place", "service", "state", "from", "to"));
            case "build" -> build(node);
            case "remove" -> remove(fields(node, "link", "place", "service"));
            case "add" -> add(fields(node, "place", "link", "service", "from", "to"));
            case "scale" -> scale(fields(node, "time", "cost", "capacity", "set", "from", "to"));
            case "price" -> price(fields(node, "rate", "process", "service", "value", "usd_per_teu", "from", "to"));
            case "begin" -> begin(fields(node, "regime", "from", "to"));
            case "end" -> end(fields(node, "regime", "from", "to"));
            default -> season(fields(node, "link", "service", "open", "from", "to"));
        };
        if (faults.size() > before) {
            spoil(action, node);
            return null;
        }
        return change;
    }

    /** Notes whatever a faulty change was to add, so that a later use of it is not told as a fault too. */
    private void spoil(String action, Node node) {
        if ((action.equals("add") || action.equals("begin")) && node instanceof MappingNode outer) {
            spoiled.add("");
            for (NodeTuple subject : outer.getValue()) {
                if (subject.getValueNode() instanceof MappingNode inner) {
                    for (NodeTuple field : inner.getValue()) {
                        spoiled.add(YamlFields.scalar(field.getValueNode()).strip());
                    }
                }
            }
        }
    }

    /** The one subject that an action names, null and a fault if it names none or several. */
    private static @Nullable Subject subject(YamlFields fields, Subject... allowed) {
        Subject found = null;
        int count = 0;
        for (Subject subject : allowed) {
            if (fields.has(subject.word())) {
                found = subject;
                count++;
            }
        }
        if (!fields.isMapping() || count == 0 && fields.hasUnknown()) {
            return null;
        }
        if (count != 1) {
            String list = Arrays.stream(allowed).map(Subject::word).collect(Collectors.joining(", "));
            fields.fault(
                    fields.node(),
                    "",
                    "names " + count + " subjects, expected one of " + list,
                    "write for example " + allowed[0].word() + ": ID");
            return null;
        }
        return found;
    }

    private @Nullable Change open(YamlFields f) {
        Subject subject = subject(f, Subject.LINK, Subject.PLACE, Subject.SERVICE);
        return subject == null
                ? null
                : new Change.Open(subject, f.text(subject.word()), f.validity(), origin(f, subject.word()));
    }

    private @Nullable Change close(YamlFields f) {
        Subject subject = subject(f, Subject.LINK, Subject.PLACE, Subject.SERVICE, Subject.STATE);
        return subject == null
                ? null
                : new Change.Close(subject, f.text(subject.word()), f.validity(), origin(f, subject.word()));
    }

    private Change build(Node node) {
        YamlFields f = fields(
                node, "link", "speed_kmh", "capacity_mt_per_year", "gauge_mm", "tracks", "electrified", "from", "to");
        return new Change.Build(
                f.text("link"),
                f.numberIfAny("speed_kmh", 1, MOST_SPEED_KMH),
                f.numberIfAny("capacity_mt_per_year", 0, MOST_MT),
                f.wholeIfAny("gauge_mm", GaugeFamilies.LEAST_MM, GaugeFamilies.MOST_MM),
                f.wholeIfAny("tracks", 1, 8),
                or(f.word("electrified", ELECTRIFIED, "")),
                f.validity(),
                origin(f, "link"));
    }

    private static String or(@Nullable String word) {
        return word == null ? "" : word;
    }

    private @Nullable Change remove(YamlFields f) {
        Subject subject = subject(f, Subject.LINK, Subject.PLACE, Subject.SERVICE);
        return subject == null ? null : new Change.Remove(subject, f.text(subject.word()), origin(f, subject.word()));
    }

    private @Nullable Change add(YamlFields f) {
        Subject subject = subject(f, Subject.PLACE, Subject.LINK, Subject.SERVICE);
        if (subject == null) {
            return null;
        }
        Node node = Objects.requireNonNull(f.value(subject.word()));
        Validity validity = f.validity();
        int before = faults.size();
        Change change = switch (subject) {
            case PLACE ->
                new Change.AddPlace(place(node, validity, origin(f, subject.word())), origin(f, subject.word()));
            case LINK -> new Change.AddLink(link(node, validity, origin(f, subject.word())), origin(f, subject.word()));
            default ->
                new Change.AddService(service(node, validity, origin(f, subject.word())), origin(f, subject.word()));
        };
        return faults.size() > before ? null : change;
    }

    private Place place(Node node, Validity validity, Origin origin) {
        YamlFields f = fields(node, "id", "name", "aliases", "state", "lat", "lon", "kind");
        String kind = f.word("kind", KINDS, null);
        return new Place(
                f.text("id"),
                f.text("name"),
                f.texts("aliases"),
                f.text("state", ""),
                f.number("lat", -90, 90),
                f.number("lon", -180, 180),
                PlaceKind.of(kind == null ? "city" : kind),
                validity,
                origin.evidence());
    }

    private Link link(Node node, Validity validity, Origin origin) {
        YamlFields f = fields(
                node,
                "id",
                "from_place",
                "to_place",
                "mode",
                "length_km",
                "gauge_mm",
                "tracks",
                "electrified",
                "speed_kmh",
                "capacity_mt_per_year",
                "area",
                "season");
        String mode = f.word("mode", MODES, null);
        int gauge = f.wholeIfAny("gauge_mm", GaugeFamilies.LEAST_MM, GaugeFamilies.MOST_MM);
        if ("rail".equals(mode) && f.misses("gauge_mm")) {
            f.fault(node, "gauge_mm", "a railway needs its gauge", "add gauge_mm, for example gauge_mm: 1435");
        }
        return new Link(
                f.text("id"),
                f.text("from_place"),
                f.text("to_place"),
                Mode.of(mode == null ? "road" : mode),
                f.number("length_km", 0.1, MOST_KM),
                gauge,
                f.wholeIfAny("tracks", 1, 8),
                or(f.word("electrified", ELECTRIFIED, "")),
                f.number("speed_kmh", 1, MOST_SPEED_KMH),
                f.numberIfAny("capacity_mt_per_year", 0, MOST_MT),
                f.text("area", ""),
                f.has("season") ? f.season("season") : null,
                LinkStatus.OPEN,
                validity,
                null,
                origin.evidence());
    }

    private Service service(Node node, Validity validity, Origin origin) {
        YamlFields f = fields(
                node,
                "id",
                "name",
                "operator",
                "mode",
                "stops",
                "direction",
                "frequency_per_week",
                "transit_days",
                "usd_per_teu",
                "season");
        String mode = f.word("mode", List.of("rail", "sea", "ferry"), null);
        int before = faults.size();
        List<String> stops = f.texts("stops");
        if (stops.size() < 2 && (f.has("stops") || f.misses("stops")) && faults.size() == before) {
            f.fault(node, "stops", "a service needs at least two stops", "list place ids: stops: [A, B]");
        }
        return new Service(
                f.text("id"),
                f.text("name"),
                f.text("operator"),
                Mode.of(mode == null ? "rail" : mode),
                stops,
                "both".equals(f.word("direction", List.of("both", "forward"), "both")),
                f.number("frequency_per_week", 0.01, 200),
                f.number("transit_days", 0.1, 120),
                f.numberIfAny("usd_per_teu", 0, MOST_USD),
                f.has("season") ? f.season("season") : null,
                validity,
                origin.evidence());
    }

    private Change scale(YamlFields f) {
        double time = f.numberIfAny("time", 0.01, 100);
        double cost = f.numberIfAny("cost", 0, 100);
        double capacity = f.numberIfAny("capacity", 0.01, 100);
        if (f.misses("time") && f.misses("cost") && f.misses("capacity")) {
            f.fault(f.node(), "", "scales nothing", "add time, cost or capacity with a factor, such as time: 0.5");
        }
        Node set = f.value("set");
        if (set == null) {
            if (f.misses("set")) {
                f.fault(f.node(), "set", "names no set", "add for example set: {step: border_crossing, state: [ID]}");
            }
            return new Change.Scale(time, cost, capacity, everything(), f.validity(), origin(f, "set"));
        }
        return new Change.Scale(time, cost, capacity, selection(set), f.validity(), origin(f, "set"));
    }

    private static Selection everything() {
        return new Selection(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
    }

    private Selection selection(Node node) {
        YamlFields f = fields(node, "step", "id", "mode", "state", "corridor", "place", "area");
        if (f.isMapping() && ((MappingNode) node).getValue().isEmpty()) {
            f.fault(node, "set", "the set is empty", "choose by step, id, mode, state, corridor, place or area");
        }
        Set<StepKind> steps = new HashSet<>();
        f.words("step", STEPS).forEach(word -> steps.add(StepKind.valueOf(word.toUpperCase(Locale.ROOT))));
        Set<Mode> modes = new HashSet<>();
        f.words("mode", MODES).forEach(word -> modes.add(Mode.of(word)));
        return new Selection(
                steps,
                new HashSet<>(f.texts("id")),
                modes,
                new HashSet<>(f.texts("state")),
                new HashSet<>(f.texts("corridor")),
                new HashSet<>(f.texts("place")),
                new HashSet<>(f.texts("area")));
    }

    private @Nullable Change price(YamlFields f) {
        Subject subject = subject(f, Subject.RATE, Subject.PROCESS, Subject.SERVICE);
        if (subject == null) {
            return null;
        }
        String key = subject == Subject.RATE ? "value" : "usd_per_teu";
        String other = subject == Subject.RATE ? "usd_per_teu" : "value";
        if (f.has(other)) {
            f.fault(f.node(), other, "a " + subject.word() + " is priced by " + key, "write " + key + " instead");
        }
        return new Change.Price(
                subject, f.text(subject.word()), f.number(key, 0, MOST_USD), f.validity(), origin(f, subject.word()));
    }

    private @Nullable Change begin(YamlFields outer) {
        Node node = outer.value("regime");
        if (node == null) {
            outer.text("regime");
            return null;
        }
        YamlFields f = fields(node, "id", "authority", "name", "scope", "subject", "measure", "states", "modes");
        String authority = f.word("authority", List.of("UN", "EU", "US", "UK", "other"), null);
        String scope = f.word("scope", List.of("state", "place", "operator", "sector"), null);
        Origin origin = origin(outer, "regime");
        Regime regime = new Regime(
                f.text("id"),
                or(authority),
                f.text("name"),
                or(scope),
                f.text("subject"),
                f.paragraph("measure"),
                f.texts("states"),
                f.words("modes", MODES).stream().map(Mode::of).toList(),
                outer.validity(),
                origin.evidence());
        return new Change.BeginRegime(regime, origin);
    }

    private Change end(YamlFields f) {
        return new Change.EndRegime(f.text("regime"), f.validity(), origin(f, "regime"));
    }

    private @Nullable Change season(YamlFields f) {
        Subject subject = subject(f, Subject.LINK, Subject.SERVICE);
        return subject == null
                ? null
                : new Change.SetSeason(
                        subject, f.text(subject.word()), f.season("open"), f.validity(), origin(f, subject.word()));
    }

    private Origin origin(YamlFields f, String key) {
        return new Origin(scenario, file, f.line(key), f.column(key));
    }
}

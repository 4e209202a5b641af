package org.landbridge.screening.list;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.landbridge.network.DataFaultException;
import org.landbridge.network.Fault;
import org.landbridge.screening.ListedEntity;
import org.landbridge.screening.SanctionsList;

/**
 * Reads sanctions lists, whose format is recognised by their content. A list with a row that cannot be used is refused
 * whole: a part of a list would be a silent gap.
 */
public final class ListReader {
    private static final int FAULTS_TOLD = 20;

    private ListReader() {}

    /**
     * Reads every file, in the order given; an OFAC alt.csv belongs to the sdn.csv of its folder.
     *
     * @throws DataFaultException if a file cannot be used
     */
    public static List<SanctionsList> read(List<Path> files) {
        List<SanctionsList> lists = new ArrayList<>();
        Map<Path, InputFile> aliases = new HashMap<>();
        List<Path> mainFolders = new ArrayList<>();
        for (Path path : files) {
            InputFile file = new InputFile(path, "the list");
            String head = file.head();
            if (head.startsWith("<")) {
                lists.add(xml(file));
            } else if (head.startsWith("{")) {
                lists.add(FtmList.read(file));
            } else if (SimpleCsvList.recognises(head)) {
                lists.add(SimpleCsvList.read(file));
            } else if (OfacCsvList.recognisesAliases(head)) {
                aliases.put(folder(path), file);
            } else if (OfacCsvList.recognises(head)) {
                mainFolders.add(folder(path));
                lists.add(OfacCsvList.read(file));
            } else {
                throw unknown(file, "its first line is \"" + firstLine(head) + "\"");
            }
        }
        for (Map.Entry<Path, InputFile> entry : aliases.entrySet()) {
            if (!mainFolders.contains(entry.getKey())) {
                throw entry.getValue()
                        .fault(
                                0,
                                "",
                                "",
                                "holds only aliases of OFAC's list",
                                "name the sdn.csv of the same folder too");
            }
        }
        return List.copyOf(lists);
    }

    private static SanctionsList xml(InputFile file) {
        String root = XmlRecords.root(file);
        return switch (root) {
            case "CONSOLIDATED_LIST" -> UnXmlList.read(file);
            case "sdnList" -> OfacXmlList.read(file);
            case "Sanctions" -> OfacAdvancedList.read(file);
            default -> throw unknown(file, "its first element is <" + clipped(root) + ">");
        };
    }

    private static DataFaultException unknown(InputFile file, String found) {
        return file.fault(
                0,
                "",
                "",
                "is no list of a known format: " + found,
                "supply OpenSanctions targets.simple.csv or *.ftm.json, OFAC sdn.csv with alt.csv, sdn.xml or "
                        + "sdn_advanced.xml, or the UN consolidated.xml");
    }

    private static Path folder(Path path) {
        return Objects.requireNonNull(path.toAbsolutePath().normalize().getParent());
    }

    private static String firstLine(String head) {
        return clipped(head.lines().findFirst().orElse(""));
    }

    static String clipped(String text) {
        String one = text.replaceAll("\\p{Cntrl}", " ");
        return one.length() <= 60 ? one : one.substring(0, 60) + "...";
    }

    /** Turns what was read into a list; a fault for every entry that cannot be screened against. */
    static SanctionsList finish(
            InputFile file, SanctionsList.Format format, String publishedOn, List<EntityBuilder> builders) {
        List<Fault> faults = new ArrayList<>();
        List<ListedEntity> entities = new ArrayList<>();
        Map<String, Integer> lineOf = new HashMap<>();
        for (EntityBuilder builder : builders) {
            Integer earlier = lineOf.putIfAbsent(builder.id, builder.line);
            String problem = "";
            String remedy = "check that the file is whole";
            if (builder.id.isBlank()) {
                problem = "the entry has no id";
            } else if (earlier != null) {
                problem = "the id occurs twice, first in line " + earlier;
            } else if (!builder.hasName()) {
                problem = "the entry has no name";
            } else if (builder.longestName().length() > InputFile.LONGEST_NAME) {
                problem = "a name has " + builder.longestName().length() + " characters, expected at most "
                        + InputFile.LONGEST_NAME;
            }
            if (problem.isEmpty()) {
                entities.add(builder.build());
            } else if (faults.size() < FAULTS_TOLD) {
                faults.add(file.faultAt(builder.line, "", clipped(builder.id), problem, remedy));
            }
        }
        if (!faults.isEmpty()) {
            throw file.unfit(faults);
        }
        if (entities.isEmpty()) {
            throw file.fault(
                    0, "", "", "has no entry of a person, organisation, vessel or aircraft", "supply a whole list");
        }
        return new SanctionsList(file.path().toString(), format, publishedOn, entities);
    }

    /** A word of a format in lower case. */
    static String lower(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}

package org.landbridge.screening;

import java.util.List;

/**
 * A list as read from one file (or from a pair of them).
 *
 * @param file as the user named it
 * @param publishedOn as the file says, blank if it does not
 */
public record SanctionsList(String file, Format format, String publishedOn, List<ListedEntity> entities) {
    public SanctionsList {
        entities = List.copyOf(entities);
    }

    /** Number of names of all entities. */
    public int nameCount() {
        return entities.stream().mapToInt(e -> e.names().size()).sum();
    }

    /** File formats that are recognised by their content. */
    public enum Format {
        OPENSANCTIONS_CSV("OpenSanctions targets.simple.csv"),
        OPENSANCTIONS_FTM("OpenSanctions FollowTheMoney entities"),
        OFAC_CSV("OFAC sdn.csv"),
        OFAC_XML("OFAC sdn.xml"),
        OFAC_ADVANCED_XML("OFAC sdn_advanced.xml"),
        UN_XML("UN Security Council consolidated.xml");

        private final String title;

        Format(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}

package org.tallystick.cli.output;

import java.io.IOException;
import java.util.List;

import org.tallystick.loader.duplicates.CleanupAction;
import org.tallystick.loader.duplicates.SetDetails;
import org.tallystick.loader.duplicates.SetMember;
import org.tallystick.loader.duplicates.Sighting;

import com.fasterxml.jackson.core.JsonGenerator;

/** The line of {@code duplicates show --json}. */
public final class SetDetailsJson {

    private SetDetailsJson() {
    }

    /** The fields of the set, then its records side by side. */
    public static void details(JsonGenerator json, SetDetails details, List<CleanupAction> actions)
            throws IOException {
        DuplicateJson.set(json, details.set());
        json.writeArrayFieldStart("attributes");
        for (int i = 0; i < details.attributes().size(); i++) {
            json.writeStartObject();
            JsonLines.text(json, "name", details.attributes().get(i));
            json.writeBooleanField("differs", details.differs().get(i));
            json.writeArrayFieldStart("values");
            for (SetMember member : details.members()) {
                json.writeString(member.values().get(i));
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("members");
        for (SetMember member : details.members()) {
            member(json, member);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("timeline");
        for (Sighting sighting : details.timeline()) {
            json.writeStartObject();
            json.writeNumberField("identity", sighting.identity());
            JsonLines.time(json, "from", sighting.from());
            JsonLines.time(json, "to", sighting.to());
            json.writeNumberField("file", sighting.file());
            json.writeEndObject();
        }
        json.writeEndArray();
        JsonLines.texts(json, "actions", actions.stream().map(CleanupAction::code).toList());
    }

    private static void member(JsonGenerator json, SetMember member) throws IOException {
        json.writeStartObject();
        json.writeNumberField("computer", member.summary().getId());
        JsonLines.text(json, "state", member.summary().getState().getLiteral());
        JsonLines.text(json, "ownerSite", member.summary().getOwnerSite());
        JsonLines.time(json, "lastLoaded", member.summary().getLastLoaded());
        JsonLines.time(json, "lastScan", member.summary().getLastScan());
        JsonLines.texts(json, "tags", member.tags());
        json.writeNumberField("notes", member.notes());
        JsonLines.text(json, "removal", member.removal());
        json.writeEndObject();
    }
}

package org.tallystick.loader.duplicates;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.tallystick.loader.content.ByteReader;
import org.tallystick.loader.content.ByteWriter;
import org.tallystick.store.DuplicateSets;

/** The byte form of what is kept of a set beside its columns: evidence, identities, subjects and proposal. */
final class SetForm {

    private static final int FORM = 1;

    /** What is kept. */
    record Body(List<Evidence> evidence, List<CloneIdentity> identities, List<String> subjects, Proposal proposal) {
    }

    private SetForm() {
    }

    static byte[] write(FoundSet set) {
        ByteWriter form = new ByteWriter(512);
        form.put(FORM).putNumber(set.evidence().size());
        for (Evidence evidence : set.evidence()) {
            form.putText(evidence.code()).putText(evidence.attribute()).putText(evidence.text())
                    .put(evidence.weight() == null ? 0 : 1);
            if (evidence.weight() != null) {
                form.putNumber(Double.doubleToLongBits(evidence.weight()));
            }
        }
        form.putNumber(set.identities().size());
        for (CloneIdentity identity : set.identities()) {
            form.putNumber(identity.identification().size());
            identity.identification().forEach((name, value) -> form.putText(name).putText(value));
            form.putSigned(identity.first().toEpochMilli()).putSigned(identity.last().toEpochMilli())
                    .putNumber(identity.scans());
        }
        form.putNumber(set.subjects().size());
        set.subjects().forEach(subject -> form.putText(subject.name()));
        Proposal proposal = set.proposal();
        form.putText(proposal == null ? null : proposal.action().code());
        if (proposal != null) {
            form.putNumber(proposal.survivor() == null ? 0 : proposal.survivor()).putText(proposal.because());
        }
        return form.toBytes();
    }

    static Body read(byte[] bytes) {
        ByteReader form = new ByteReader(bytes);
        if (form.get() != FORM) {
            throw new IllegalStateException("The kept bytes are damaged.");
        }
        List<Evidence> evidence = new ArrayList<>();
        for (int left = form.getCount(); left > 0; left--) {
            String code = form.getText();
            String attribute = form.getText();
            String text = form.getText();
            evidence.add(new Evidence(code, attribute, text,
                    form.get() == 0 ? null : Double.longBitsToDouble(form.getNumber())));
        }
        List<CloneIdentity> identities = new ArrayList<>();
        for (int left = form.getCount(); left > 0; left--) {
            Map<String, String> identification = new LinkedHashMap<>();
            for (int attributes = form.getCount(); attributes > 0; attributes--) {
                identification.put(form.getText(), form.getText());
            }
            identities.add(new CloneIdentity(identification, Instant.ofEpochMilli(form.getSigned()),
                    Instant.ofEpochMilli(form.getSigned()), form.getInt()));
        }
        List<String> subjects = new ArrayList<>();
        for (int left = form.getCount(); left > 0; left--) {
            subjects.add(form.getText());
        }
        String action = form.getText();
        Proposal proposal = null;
        if (action != null) {
            int survivor = form.getInt();
            proposal = new Proposal(CleanupAction.of(action), survivor == 0 ? null : survivor, form.getText());
        }
        return new Body(evidence, identities, subjects, proposal);
    }

    /** The set for people, from its row and its records. */
    static DuplicateSet set(DuplicateSets.SetRow row, int[] computers) {
        Body body = read(row.body());
        List<Integer> numbers = new ArrayList<>(computers.length);
        for (int computer : computers) {
            numbers.add(computer);
        }
        return new DuplicateSet(row.id(), DuplicateKind.of(row.kind()), SetScope.values()[row.scope()],
                SetState.values()[row.state()], row.confidence(), row.title(), row.cause(), body.evidence(), numbers,
                row.smsid(), body.identities(), row.sites(), body.proposal(), Instant.ofEpochMilli(row.found()),
                Instant.ofEpochMilli(row.changed()));
    }

    /** What a filter by text looks into. */
    static String searchKey(FoundSet set) {
        return (set.title() + '\n' + (set.smsid() == null ? "" : set.smsid()) + '\n' + set.cause())
                .toUpperCase(Locale.ROOT);
    }
}

package org.tallystick.ui.duplicates;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.tallystick.loader.duplicates.DuplicateKind;
import org.tallystick.loader.duplicates.SetFilter;
import org.tallystick.loader.duplicates.SetScope;
import org.tallystick.loader.duplicates.SetState;
import org.tallystick.ui.preferences.Settings;
import org.tallystick.ui.table.FilterField;
import org.tallystick.ui.view.Widgets;

/** The fields by which sets of duplicates are filtered; the view and the wizard have the same. */
public final class SetFilterBar {

    /** Sets that somebody should look at. */
    static final Set<SetState> WAITING = Set.of(SetState.OPEN, SetState.PROPOSED, SetState.REAPPEARED);
    /** What is shown until a person chooses otherwise. */
    static final SetFilter FIRST = new SetFilter(Set.of(), WAITING, SetScope.CURRENT, null, 0, null);

    private static final List<Double> CONFIDENCES = List.of(0.0, 0.5, 0.8, 0.95, 0.99);

    private final Composite bar;
    private final Runnable changed;
    private final FilterField text;
    private final Combo kinds;
    private final Combo states;
    private final Combo scopes;
    private final Combo confidences;
    private final Combo saved;
    private final Label count;
    private List<SavedFilter> filters = List.of();

    /**
     * Makes the fields.
     *
     * @param name    beginning of the names of the widgets
     * @param changed hears on the UI thread that another filter was chosen
     */
    public SetFilterBar(Composite parent, String name, Runnable changed) {
        this.changed = changed;
        bar = Widgets.grid(parent, 1);
        Composite first = Widgets.grid(bar, 2);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(first);
        text = new FilterField(first, name + ".filter", Messages.Filter_text, value -> changedByHand());
        GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(text.control());
        count = new Label(first, SWT.RIGHT);
        Widgets.name(count, name + ".count", Messages.Filter_count_spoken);
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(count);
        Composite second = new Composite(bar, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(5).spacing(4, 0).applyTo(second);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(second);
        kinds = combo(second, name + ".kind", Messages.Filter_kind_spoken,
                Stream.concat(Stream.of(Messages.Filter_kind_any),
                        Stream.of(DuplicateKind.values()).map(DuplicateKind::label)).toList());
        states = combo(second, name + ".state", Messages.Filter_state_spoken,
                Stream.concat(Stream.of(Messages.Filter_state_waiting, Messages.Filter_state_any),
                        Stream.of(SetState.values()).map(SetState::label)).toList());
        scopes = combo(second, name + ".scope", Messages.Filter_scope_spoken, Stream.concat(
                Stream.of(Messages.Filter_scope_any), Stream.of(SetScope.values()).map(SetScope::label)).toList());
        confidences = combo(second, name + ".confidence", Messages.Filter_confidence_spoken,
                List.of(Messages.Filter_confidence_any, Messages.Filter_confidence_50,
                        Messages.Filter_confidence_80, Messages.Filter_confidence_95,
                        Messages.Filter_confidence_99));
        saved = combo(second, name + ".saved", Messages.Filter_saved_spoken, List.of());
        saved.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> takeSaved()));
        readSaved();
        fill(FIRST);
    }

    private Combo combo(Composite parent, String name, String spoken, List<String> items) {
        Combo combo = new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN);
        combo.setItems(items.toArray(String[]::new));
        Widgets.name(combo, name, spoken);
        combo.setToolTipText(spoken);
        GridDataFactory.fillDefaults().grab(true, false).hint(60, SWT.DEFAULT).applyTo(combo);
        if (!items.isEmpty()) {
            combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> changedByHand()));
        }
        return combo;
    }

    private void changedByHand() {
        saved.select(0);
        changed.run();
    }

    /** Reads the saved filters anew. */
    void readSaved() {
        filters = SavedFilter.read(Settings.duplicateFilters());
        List<String> items = new ArrayList<>(List.of(Messages.Filter_saved));
        filters.forEach(filter -> items.add(filter.name()));
        saved.setItems(items.toArray(String[]::new));
        saved.select(0);
        saved.setEnabled(!filters.isEmpty());
    }

    private void takeSaved() {
        int index = saved.getSelectionIndex() - 1;
        if (index >= 0) {
            fill(filters.get(index).filter());
            changed.run();
        }
    }

    /** The saved filter that is chosen, if one is. */
    Optional<SavedFilter> chosen() {
        int index = saved.getSelectionIndex() - 1;
        return index < 0 ? Optional.empty() : Optional.of(filters.get(index));
    }

    /** Keeps the filter as it is now under a name, in place of one that has the name. */
    void save(String name) {
        SavedFilter fresh = new SavedFilter(name, filter());
        List<SavedFilter> all = new ArrayList<>(filters);
        all.removeIf(other -> other.name().equals(name));
        all.add(fresh);
        keep(all);
        saved.select(filters.indexOf(fresh) + 1);
    }

    /** Forgets the saved filter that is chosen. */
    void forget() {
        chosen().ifPresent(chosen -> {
            List<SavedFilter> all = new ArrayList<>(filters);
            all.remove(chosen);
            keep(all);
        });
    }

    private void keep(List<SavedFilter> all) {
        Settings.duplicateFilters(String.join("\n", all.stream().map(SavedFilter::line).toList()));
        readSaved();
    }

    /** What is filtered by. A text such as {@code #12} asks for the sets of computer 12. */
    public SetFilter filter() {
        int kind = kinds.getSelectionIndex();
        int state = states.getSelectionIndex();
        int scope = scopes.getSelectionIndex();
        String words = text.value();
        Integer computer = words.matches("#\\d{1,9}") ? Integer.valueOf(words.substring(1)) : null;
        return new SetFilter(kind <= 0 ? Set.of() : Set.of(DuplicateKind.values()[kind - 1]),
                state == 0 ? WAITING : state == 1 ? Set.of() : Set.of(SetState.values()[state - 2]),
                scope <= 0 ? null : SetScope.values()[scope - 1],
                words.isEmpty() || computer != null ? null : words,
                CONFIDENCES.get(Math.max(0, confidences.getSelectionIndex())), computer);
    }

    /** Puts a filter into the fields; the listener hears nothing of it. */
    public void fill(SetFilter filter) {
        kinds.select(filter.kinds().size() == 1 ? filter.kinds().iterator().next().ordinal() + 1 : 0);
        states.select(filter.states().equals(WAITING) ? 0
                : filter.states().size() == 1 ? filter.states().iterator().next().ordinal() + 2 : 1);
        scopes.select(filter.scope() == null ? 0 : filter.scope().ordinal() + 1);
        confidences.select(Math.max(0, CONFIDENCES.indexOf(filter.minConfidence())));
        text.fill(filter.computer() != null ? "#" + filter.computer() : filter.text() == null ? "" : filter.text());
    }

    /** What is said beside the field. */
    void count(String words) {
        count.setText(Widgets.label(words));
        count.getParent().layout();
    }

    /** The field for a text. */
    Text field() {
        return text.control();
    }

    /** The widget. */
    public Control control() {
        return bar;
    }
}

package org.tallystick.ui.tests;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.tallystick.ui.tests.WorkbenchExtension.await;
import static org.tallystick.ui.tests.WorkbenchExtension.inUi;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.ViewPart;
import org.tallystick.ui.Ids;
import org.tallystick.ui.details.DetailsView;
import org.tallystick.ui.site.SiteAccess;
import org.tallystick.ui.site.SiteState;
import org.tallystick.ui.site.WatchJob;

/** The console as a person sees it: names of widgets in, words on the screen out. For threads other than the UI's. */
class Console {

    SiteAccess access() {
        return inUi(() -> window().getService(SiteAccess.class));
    }

    static IWorkbenchWindow window() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0];
    }

    // --- sites and jobs

    void createSite(Path folder) {
        access().create(folder, "S01", "Test site");
        await("the site is open", () -> access().state().isOpen() && access().state().folder().equals(folder));
        settle();
    }

    void open(Path folder) {
        run(Ids.COMMAND_OPEN_SITE, Map.of(Ids.PARAMETER_FOLDER, folder.toString()));
        await("opening has ended", () -> folder.equals(access().state().folder())
                && access().state().kind() != SiteState.Kind.STARTING);
        settle();
    }

    void closeSite() {
        access().close();
        await("the site is closed", () -> !access().state().isOpen() && isQuiet(Ids.FAMILY_WORK));
        settle();
    }

    void load(Path folder) {
        run(Ids.COMMAND_LOAD_FOLDER, Map.of(Ids.PARAMETER_FOLDER, folder.toString()));
        settle();
    }

    void dryRun(Path folder) {
        run(Ids.COMMAND_DRY_RUN, Map.of(Ids.PARAMETER_FOLDER, folder.toString()));
        settle();
    }

    /** Waits until no job works or reads, and the refreshes that follow data by half a second are over as well. */
    void settle() {
        int[] quiet = new int[1];
        await("the console has come to rest", () -> {
            quiet[0] = isQuiet(Ids.FAMILY_WORK) && isQuiet(Ids.FAMILY_READ) ? quiet[0] + 1 : 0;
            return quiet[0] > 30;
        });
    }

    static boolean isQuiet(Object family) {
        return Arrays.stream(Job.getJobManager().find(family))
                .allMatch(job -> job.getState() == Job.NONE || job instanceof WatchJob);
    }

    void run(String command, Map<String, String> parameters) {
        inUi(() -> {
            ICommandService commands = window().getService(ICommandService.class);
            ParameterizedCommand call = ParameterizedCommand.generateCommand(commands.getCommand(command), parameters);
            return window().getService(IHandlerService.class).executeCommand(call, null);
        });
    }

    static IViewPart part(String view) {
        return window().getActivePage().findView(view);
    }

    boolean isEnabled(String command) {
        return inUi(() -> window().getService(ICommandService.class).getCommand(command).isEnabled());
    }

    void show(String view) {
        inUi(() -> window().getActivePage().showView(view));
        settle();
    }

    /** Opens a computer as links do. */
    void openComputer(int computer) {
        inUi(() -> {
            ((DetailsView) window().getActivePage().showView(Ids.VIEW_DETAILS)).show(computer);
            return null;
        });
        settle();
    }

    // --- tables

    /** The rows as they are written, columns from left to right by their headings. */
    List<Map<String, String>> rows(String table) {
        return inUi(() -> {
            Table widget = find(table, Table.class);
            List<Map<String, String>> rows = new ArrayList<>();
            for (int i = 0; i < widget.getItemCount(); i++) {
                Map<String, String> row = new LinkedHashMap<>();
                for (int column = 0; column < widget.getColumnCount(); column++) {
                    row.put(widget.getColumn(column).getText(), widget.getItem(i).getText(column));
                }
                rows.add(row);
            }
            return rows;
        });
    }

    List<String> column(String table, String heading) {
        return rows(table).stream().map(row -> row.get(heading)).toList();
    }

    int selectRow(String table, String heading, String text) {
        int index = column(table, heading).indexOf(text);
        if (index < 0) {
            throw new AssertionError(text + " is not in " + column(table, heading));
        }
        selectRow(table, index);
        return index;
    }

    void selectRow(String table, int index) {
        inUi(() -> {
            Table widget = find(table, Table.class);
            widget.setSelection(index);
            widget.notifyListeners(SWT.Selection, new Event());
            return null;
        });
        settle();
    }

    List<Integer> selected(String table) {
        return inUi(() -> Arrays.stream(find(table, Table.class).getSelectionIndices()).boxed().toList());
    }

    void clickHeading(String table, String heading) {
        inUi(() -> {
            TableColumn column = Arrays.stream(find(table, Table.class).getColumns())
                    .filter(c -> c.getText().equals(heading)).findFirst().orElseThrow();
            column.notifyListeners(SWT.Selection, new Event());
            return null;
        });
        settle();
    }

    /** Whether a cell has a picture, besides its word. */
    boolean hasIcon(String table, int row, String heading) {
        return inUi(() -> {
            Table widget = find(table, Table.class);
            int column = IntStream.range(0, widget.getColumnCount())
                    .filter(i -> widget.getColumn(i).getText().equals(heading)).findFirst().orElseThrow();
            widget.getItem(row).getText();
            return widget.getItem(row).getImage(column) != null;
        });
    }

    // --- other widgets

    void type(String field, String text) {
        inUi(() -> {
            Text widget = find(field, Text.class);
            widget.setText(text);
            widget.notifyListeners(SWT.DefaultSelection, new Event());
            return null;
        });
        settle();
    }

    void choose(String combo, String start) {
        inUi(() -> {
            Combo widget = find(combo, Combo.class);
            int index = IntStream.range(0, widget.getItemCount()).filter(i -> widget.getItem(i).startsWith(start))
                    .findFirst().orElseThrow();
            widget.select(index);
            widget.notifyListeners(SWT.Selection, new Event());
            return null;
        });
        settle();
    }

    void press(String button) {
        inUi(() -> {
            find(button, Button.class).notifyListeners(SWT.Selection, new Event());
            return null;
        });
    }

    void pressLink(String link, String target) {
        inUi(() -> {
            Event event = new Event();
            event.text = target;
            find(link, Link.class).notifyListeners(SWT.Selection, event);
            return null;
        });
    }

    boolean isShown(String name) {
        return inUi(() -> Arrays.stream(PlatformUI.getWorkbench().getDisplay().getShells())
                .anyMatch(shell -> find(shell, name).isPresent()));
    }

    /** What a view says above its content. */
    String viewDescription(String view) {
        return inUi(() -> ((ViewPart) part(view)).getContentDescription());
    }

    void selectTab(String folder, String title) {
        inUi(() -> {
            CTabFolder tabs = find(folder, CTabFolder.class);
            tabs.setSelection(Arrays.stream(tabs.getItems()).filter(item -> item.getText().equals(title)).findFirst()
                    .orElseThrow());
            return null;
        });
    }

    String text(String name) {
        return inUi(() -> {
            Control control = find(name, Control.class);
            if (control instanceof Label label) {
                return label.getText();
            }
            if (control instanceof StyledText styled) {
                return styled.getText();
            }
            if (control instanceof Link link) {
                return link.getText();
            }
            return ((Text) control).getText();
        });
    }

    /** Opens the node and all that is below it. */
    void expand(String tree, String start) {
        inUi(() -> {
            TreeItem item = find(find(tree, Tree.class).getItems(), start);
            Event event = new Event();
            event.item = item;
            item.getParent().notifyListeners(SWT.Expand, event);
            item.setExpanded(true);
            return null;
        });
    }

    /** Words of the tree's nodes with the nodes above them, as in {@code "S01 Test site  3/By site/C12  2"}. */
    List<String> tree(String name) {
        return inUi(() -> {
            List<String> paths = new ArrayList<>();
            for (TreeItem item : find(name, Tree.class).getItems()) {
                addPaths(item, "", paths);
            }
            return paths;
        });
    }

    private static void addPaths(TreeItem item, String above, List<String> paths) {
        paths.add(above + item.getText());
        for (TreeItem child : item.getItems()) {
            addPaths(child, above + item.getText() + "/", paths);
        }
    }

    void selectNode(String tree, String start) {
        inUi(() -> {
            Tree widget = find(tree, Tree.class);
            TreeItem item = find(widget.getItems(), start);
            assertNotNull(item, start);
            widget.setSelection(item);
            Event event = new Event();
            event.item = item;
            widget.notifyListeners(SWT.Selection, event);
            return null;
        });
        settle();
    }

    private static TreeItem find(TreeItem[] items, String start) {
        for (TreeItem item : items) {
            if (item.getText().startsWith(start)) {
                return item;
            }
            TreeItem below = find(item.getItems(), start);
            if (below != null) {
                return below;
            }
        }
        return null;
    }

    /** Finds a widget that is visible, in any window; on the UI thread. */
    static <T extends Control> T find(String name, Class<T> type) {
        for (Shell shell : PlatformUI.getWorkbench().getDisplay().getShells()) {
            Optional<Control> found = find(shell, name);
            if (found.isPresent()) {
                return type.cast(found.get());
            }
        }
        throw new AssertionError("No widget " + name + " is on the screen.");
    }

    private static Optional<Control> find(Control control, String name) {
        if (name.equals(control.getData(Ids.WIDGET_NAME)) && control.isVisible()) {
            return Optional.of(control);
        }
        if (control instanceof Composite composite) {
            for (Control child : composite.getChildren()) {
                Optional<Control> found = find(child, name);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    static <T> T ui(Callable<T> question) {
        return inUi(question);
    }
}

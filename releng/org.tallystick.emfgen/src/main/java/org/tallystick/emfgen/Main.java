package org.tallystick.emfgen;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.emf.codegen.ecore.generator.Generator;
import org.eclipse.emf.codegen.ecore.generator.GeneratorAdapterFactory;
import org.eclipse.emf.codegen.ecore.genmodel.GenModel;
import org.eclipse.emf.codegen.ecore.genmodel.GenModelPackage;
import org.eclipse.emf.codegen.ecore.genmodel.GenPackage;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenBaseGeneratorAdapter;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenModelGeneratorAdapterFactory;
import org.eclipse.emf.common.util.BasicMonitor;
import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.emf.ecore.plugin.EcorePlugin;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.xmi.impl.EcoreResourceFactoryImpl;

/**
 * Generates the Java code of an EMF model without OSGi and without a workspace. The generator model needs to hold only
 * what differs from the defaults: classes and features that it does not name are taken from the Ecore model.
 */
public final class Main {

    private Main() {
    }

    /** Arguments: the folder of the bundle (its name is the bundle's), the generator model relative to it. */
    public static void main(String[] args) {
        Path bundle = Path.of(args[0]).toAbsolutePath().normalize();
        String name = bundle.getFileName().toString();

        ResourceSet resources = new ResourceSetImpl();
        resources.getResourceFactoryRegistry().getExtensionToFactoryMap().put("*", new EcoreResourceFactoryImpl());
        resources.getPackageRegistry().put(EcorePackage.eNS_URI, EcorePackage.eINSTANCE);
        resources.getPackageRegistry().put(GenModelPackage.eNS_URI, GenModelPackage.eINSTANCE);
        resources.getURIConverter().getURIMap().putAll(EcorePlugin.computePlatformURIMap(true));
        EcorePlugin.getPlatformResourceMap().put(name, URI.createFileURI(bundle + "/"));

        Resource resource = resources.getResource(URI.createPlatformResourceURI(name + "/" + args[1], true), true);
        GenModel model = (GenModel) resource.getContents().get(0);
        List<EPackage> packages = model.getGenPackages().stream().map(GenPackage::getEcorePackage).toList();
        model.initialize(packages);
        model.reconcile();
        model.setCanGenerate(true);
        model.setForceOverwrite(true);
        model.setValidateModel(true);

        GeneratorAdapterFactory.Descriptor.Registry registry = GeneratorAdapterFactory.Descriptor.Registry.INSTANCE;
        registry.addDescriptor(GenModelPackage.eNS_URI, GenModelGeneratorAdapterFactory.DESCRIPTOR);
        Generator generator = new Generator();
        generator.setInput(model);
        Diagnostic result = generator.generate(model, GenBaseGeneratorAdapter.MODEL_PROJECT_TYPE,
                new BasicMonitor());
        if (result.getSeverity() > Diagnostic.WARNING) {
            throw new IllegalStateException(describe(result, new StringBuilder()).toString());
        }
    }

    private static StringBuilder describe(Diagnostic diagnostic, StringBuilder text) {
        text.append(diagnostic.getMessage()).append(System.lineSeparator());
        diagnostic.getChildren().forEach(child -> describe(child, text));
        return text;
    }
}

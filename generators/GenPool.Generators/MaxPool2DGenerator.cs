using System.Collections.Immutable;
using GenPool.Generators.Emission;
using GenPool.Generators.Emission.Exports;
using GenPool.Generators.Model;
using GenPool.Generators.Parsing;
using GenPool.Generators.Planning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GenPool.Generators;

/// <summary>Emits the kernels of every type annotated with <c>[MaxPool2D]</c>, one file per type.</summary>
/// <remarks>
/// Reports nothing: what is wrong with a declaration is the analyzer's to say, where a pragma can silence it and a fix can
/// mend it. For such a declaration no file is emitted. No step compares by a comparer of its own: one that leaves an input
/// out would let a build ship old output.
/// </remarks>
[Generator(LanguageNames.CSharp)]
public sealed class MaxPool2DGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // 1. Parse: symbols become a flat, equatable spec, so that an edit elsewhere ends here.
        IncrementalValuesProvider<PoolSpec> specs = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                AttributeArguments.AttributeMetadataName,
                static (node, _) => node is TypeDeclarationSyntax,
                static (target, cancellation) => IsFirst(target) ? Read(target, cancellation) : null)
            .WithTrackingName(TrackingNames.Parse)
            .Where(static spec => spec is not null)
            .Select(static (spec, _) => spec!)
            .WithTrackingName(TrackingNames.Spec);

        // 2. Plan: pure arithmetic decides what will run.
        IncrementalValuesProvider<KernelPlan> plans = specs
            .Select(static (spec, _) => KernelPlanner.Plan(spec))
            .WithTrackingName(TrackingNames.Plan);

        // 3. Emit: the plan becomes a file, whose name alone depends on the other layers. Not an implementation output, which
        // an editor leaves out: people call these members.
        IncrementalValueProvider<EquatableArray<string>> clashing = specs
            .Select(static (spec, _) => spec.Type.MetadataName)
            .Collect()
            .Select(static (names, _) => HintNames.Clashing(names))
            .WithTrackingName(TrackingNames.Clashing);
        context.RegisterSourceOutput(plans.Combine(clashing), static (output, layer) =>
            output.AddSource(HintNames.Of(layer.Left.Spec.Type.MetadataName, layer.Right), LayerEmitter.Emit(layer.Left)));

        // 4. Export: where the project asks for it, one more file has C functions for all layers, whichever file they stand in.
        IncrementalValueProvider<bool> isExported = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => ExportOption.IsOn(options.GlobalOptions))
            .WithTrackingName(TrackingNames.ExportOption);
        IncrementalValuesProvider<EquatableArray<ExportedLayer>> exported = specs
            .Select(static (spec, _) => ExportedLayer.Of(spec))
            .Collect()
            .Combine(isExported)
            .SelectMany(static (layers, _) => layers.Right && !layers.Left.IsEmpty ? [Sort(layers.Left)] : ImmutableArray<EquatableArray<ExportedLayer>>.Empty)
            .WithTrackingName(TrackingNames.Exported);
        IncrementalValueProvider<string> assembly = context.CompilationProvider
            .Select(static (compilation, _) => compilation.AssemblyName ?? string.Empty);
        context.RegisterSourceOutput(exported.Combine(assembly), static (output, export) =>
            output.AddSource(ExportEmitter.HintName, ExportEmitter.Emit(export.Left, export.Right)));
    }

    // In an order that no move of a file changes.
    private static EquatableArray<ExportedLayer> Sort(ImmutableArray<ExportedLayer> layers) =>
        new(layers.OrderBy(layer => layer.Type.MetadataName, StringComparer.Ordinal));

    private static PoolSpec? Read(GeneratorAttributeSyntaxContext target, CancellationToken cancellation) => DeclarationReader
        .Read((INamedTypeSymbol)target.TargetSymbol, target.Attributes[0], target.SemanticModel.Compilation, cancellation).Spec;

    // Of two annotated parts of one type, an error of its own, the first alone may give the file its name.
    private static bool IsFirst(GeneratorAttributeSyntaxContext target)
    {
        AttributeData attribute = target.Attributes[0];
        SyntaxReference? first = target.TargetSymbol.GetAttributes()
            .First(other => SymbolEqualityComparer.Default.Equals(other.AttributeClass, attribute.AttributeClass))
            .ApplicationSyntaxReference;
        return first?.SyntaxTree == attribute.ApplicationSyntaxReference?.SyntaxTree
            && first?.Span == attribute.ApplicationSyntaxReference?.Span;
    }
}

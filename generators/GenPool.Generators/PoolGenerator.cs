using System.Collections.Immutable;
using GenPool.Generators.Emission;
using GenPool.Generators.Emission.Exports;
using GenPool.Generators.Model;
using GenPool.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GenPool.Generators;

/// <summary>
/// Emits the members and the kernel of every type annotated with a pool attribute, one file each, and one that finds all by their parameters.
/// </summary>
/// <remarks>
/// Reports nothing: what is wrong with a declaration is the analyzer's to say, where a pragma can silence it and a fix can
/// mend it. For such a declaration no file is emitted. No step compares by a comparer of its own: one that leaves an input
/// out would let a build ship old output.
/// </remarks>
[Generator(LanguageNames.CSharp)]
public sealed class PoolGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // 1. Parse: symbols become a flat, equatable spec, so that an edit elsewhere ends here.
        ImmutableArray<IncrementalValuesProvider<PoolSpec>> pools = [.. PoolKinds.All.Select(kind => Parse(context.SyntaxProvider, kind))];

        // Every node costs each edit some microseconds, whatever it has to do: few of them for each kind, and one list of all.
        IncrementalValueProvider<ImmutableArray<PoolSpec>> all = pools
            .Select(specs => specs.Collect())
            .Aggregate(static (left, right) => left.Combine(right).Select(static (both, _) => both.Left.AddRange(both.Right)));

        // 2. Name: the files of a layer have its name, unless another layer would share one.
        IncrementalValueProvider<EquatableArray<string>> clashing = all
            .Select(static (specs, _) => HintNames.Clashing(specs.Select(spec => spec.Type.MetadataName)))
            .WithTrackingName(TrackingNames.Clashing);

        // 3. Emit. No implementation outputs, which an editor leaves out: people call the members.
        foreach (IncrementalValuesProvider<(PoolSpec Left, EquatableArray<string> Right)> named in pools.Select(specs => specs.Combine(clashing)))
        {
            context.RegisterSourceOutput(named, static (output, pool) =>
                output.AddSource(HintNames.Members(pool.Left.Type.MetadataName, pool.Right), FacadeFile.Emit(pool.Left)));
            context.RegisterSourceOutput(named, static (output, pool) =>
                output.AddSource(HintNames.KernelOf(pool.Left.Type.MetadataName, pool.Right), KernelFile.Emit(pool.Left)));
        }

        // 4. Find: one more file makes layers of parameters known at run time.
        IncrementalValueProvider<bool> isFree = context.CompilationProvider.Select(static (compilation, _) => FactoryName.IsFree(compilation.Assembly));
        IncrementalValuesProvider<EquatableArray<DeclaredLayer>> declared = all
            .Combine(isFree)
            .SelectMany(static (layers, _) => layers.Right ? Sorted(layers.Left, DeclaredLayer.Of, layer => layer.Name) : [])
            .WithTrackingName(TrackingNames.Declared);
        context.RegisterSourceOutput(declared, static (output, layers) => output.AddSource(FactoryFile.HintName, FactoryFile.Emit(layers)));

        // 5. Export: where the project asks for it, one more file has C functions for all layers, of whatever kind.
        IncrementalValueProvider<bool> isExported = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => ExportOption.IsOn(options.GlobalOptions))
            .WithTrackingName(TrackingNames.ExportOption);
        IncrementalValuesProvider<EquatableArray<ExportedLayer>> exported = all
            .Combine(isExported)
            .SelectMany(static (layers, _) => layers.Right ? Sorted(layers.Left, ExportedLayer.Of, layer => layer.Type.MetadataName) : [])
            .WithTrackingName(TrackingNames.Exported);
        IncrementalValueProvider<string> assembly = context.CompilationProvider
            .Select(static (compilation, _) => compilation.AssemblyName ?? string.Empty);
        context.RegisterSourceOutput(exported.Combine(assembly), static (output, export) =>
            output.AddSource(ExportEmitter.HintName, ExportEmitter.Emit(export.Left, export.Right)));
    }

    // One list, in an order that no move of a file changes; none of no pools.
    private static ImmutableArray<EquatableArray<T>> Sorted<T>(ImmutableArray<PoolSpec> specs, Func<PoolSpec, T> choose, Func<T, string> name)
        where T : IEquatable<T> => specs.IsEmpty ? [] : [new(specs.Select(choose).OrderBy(name, StringComparer.Ordinal))];

    private static IncrementalValuesProvider<PoolSpec> Parse(SyntaxValueProvider syntax, PoolKind kind) => syntax
        .ForAttributeWithMetadataName(
            kind.MetadataName,
            static (node, _) => node is TypeDeclarationSyntax,
            (target, cancellation) => IsFirst(target) ? Read(target, kind, cancellation) : null)
        .WithTrackingName(TrackingNames.Parse)
        .SelectMany(static (spec, _) => spec is null ? ImmutableArray<PoolSpec>.Empty : [spec])
        .WithTrackingName(TrackingNames.Spec);

    private static PoolSpec? Read(GeneratorAttributeSyntaxContext target, PoolKind kind, CancellationToken cancellation) => DeclarationReader
        .Read((INamedTypeSymbol)target.TargetSymbol, target.Attributes[0], kind, target.SemanticModel.Compilation, cancellation).Spec;

    // Of several pools on one type, an error of its own, the first alone gives the files their name.
    private static bool IsFirst(GeneratorAttributeSyntaxContext target)
    {
        SyntaxReference? own = target.Attributes[0].ApplicationSyntaxReference;
        SyntaxReference? first = PoolKinds.On(target.TargetSymbol).FirstOrDefault().Attribute?.ApplicationSyntaxReference;
        return first?.SyntaxTree == own?.SyntaxTree && first?.Span == own?.Span;
    }
}

using System.Collections.Immutable;
using GenPool.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GenPool.Analyzers;

/// <summary>Reports what is wrong with the declaration of a pool, at the argument, type or member at fault.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PoolAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        Descriptors.TypeIsPartial,
        Descriptors.TypeIsSupported,
        Descriptors.NumberIsInRange,
        Descriptors.PaddingIsInsideWindow,
        Descriptors.PaddingIsStatedOnce,
        Descriptors.ElementTypeIsSupported,
        Descriptors.OptionIsDefined,
        Descriptors.LanguageIsRecent,
        Descriptors.PoolIsDeclaredOnce,
        Descriptors.MemberNamesAreFree,
        Descriptors.BaseLeavesRoom,
        Descriptors.ReferenceIsGlobal,
        Descriptors.FactoryNameIsFree,
    ];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();

        // A wrong declaration gets no kernels wherever it stands, so in files marked as generated it must be reported too.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        AnnotatedTypes.Register(context, static symbol =>
        {
            foreach (Diagnostic diagnostic in Diagnose((INamedTypeSymbol)symbol.Symbol, symbol.Compilation, symbol.CancellationToken))
            {
                symbol.ReportDiagnostic(diagnostic);
            }
        });
    }

    /// <summary>What is wrong with a type, as a pool or as one that holds pools.</summary>
    internal static IEnumerable<Diagnostic> Diagnose(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation)
    {
        IEnumerable<Problem> ProblemsOf(INamedTypeSymbol pool)
        {
            (AttributeData attribute, PoolKind kind) = PoolKinds.On(pool).First();
            return DeclarationReader.Read(pool, attribute, kind, compilation, cancellation).Problems;
        }

        // What is wrong with a type around pools is reported when that type is visited, and once for all of them: an editor
        // offers no fix for a diagnostic that a visit reports outside of the type visited.
        IEnumerable<Problem> ofThoseInside = AnnotatedTypes.Inside(type)
            .SelectMany(ProblemsOf)
            .Where(problem => SymbolEqualityComparer.Default.Equals(problem.Around, type))
            .GroupBy(problem => problem.Rule)
            .Select(alike => alike.First());

        (AttributeData Attribute, PoolKind Kind)[] pools = [.. PoolKinds.On(type)];
        IEnumerable<Problem> own = pools.Length == 0 ? [] : ProblemsOf(type).Where(problem => problem.Around is null);
        return own.Concat(ofThoseInside).Select(Report).Concat(pools.Skip(1).Select(repeated => Diagnostic.Create(
            Descriptors.PoolIsDeclaredOnce,
            repeated.Attribute.ApplicationSyntaxReference?.GetSyntax(cancellation).GetLocation(),
            type.Name,
            pools[0].Kind.Name))).Concat(OfFactory(type, compilation));
    }

    // A project without layers may call its types what it likes.
    private static IEnumerable<Diagnostic> OfFactory(INamedTypeSymbol type, Compilation compilation) =>
        FactoryName.IsTaken(type) && AnnotatedTypes.In(compilation.Assembly.GlobalNamespace).Any(other => PoolKinds.On(other).Any())
            ? [Diagnostic.Create(Descriptors.FactoryNameIsFree, type.Locations[0], $"{FactoryName.Namespace}.{FactoryName.Type}")]
            : [];

    private static Diagnostic Report(Problem problem)
    {
        ImmutableDictionary<string, string?> properties = problem.Replacement is null
            ? ImmutableDictionary<string, string?>.Empty
            : ImmutableDictionary<string, string?>.Empty.Add(Descriptors.Replacement, problem.Replacement);
        return Diagnostic.Create(Descriptors.Of(problem.Rule), problem.Location, properties, [.. problem.Details]);
    }
}

using System.Collections.Immutable;
using GenPool.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GenPool.Analyzers;

/// <summary>Reports what is wrong with a <c>[MaxPool2D]</c> declaration, at the argument, type or member at fault.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MaxPool2DAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        Descriptors.TypeIsPartial,
        Descriptors.TypeIsSupported,
        Descriptors.SizeIsInRange,
        Descriptors.PaddingIsInsideWindow,
        Descriptors.PaddingIsStatedOnce,
        Descriptors.ElementTypeIsSupported,
        Descriptors.OptionIsDefined,
        Descriptors.LanguageIsRecent,
        Descriptors.PoolIsDeclaredOnce,
        Descriptors.MemberNamesAreFree,
    ];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();

        // A wrong declaration gets no kernels wherever it stands, so in files marked as generated it must be reported too.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        AnnotatedTypes.Register(context, static (symbol, type, attributes) =>
        {
            foreach (Problem problem in DeclarationReader.Read(type, attributes[0], symbol.Compilation, symbol.CancellationToken).Problems)
            {
                symbol.ReportDiagnostic(Report(problem));
            }

            foreach (AttributeData repeated in attributes.Skip(1))
            {
                if (repeated.ApplicationSyntaxReference?.GetSyntax(symbol.CancellationToken) is { } syntax)
                {
                    symbol.ReportDiagnostic(Diagnostic.Create(Descriptors.PoolIsDeclaredOnce, syntax.GetLocation(), type.Name));
                }
            }
        });
    }

    private static Diagnostic Report(Problem problem)
    {
        ImmutableDictionary<string, string?> properties = problem.Replacement is null
            ? ImmutableDictionary<string, string?>.Empty
            : ImmutableDictionary<string, string?>.Empty.Add(Descriptors.Replacement, problem.Replacement);
        return Diagnostic.Create(Descriptors.Of(problem.Rule), problem.Location, properties, [.. problem.Details]);
    }
}

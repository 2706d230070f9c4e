using System.Collections.Immutable;
using GenPool.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GenPool.Analyzers;

/// <summary>Says of the legal declaration of a pool what its author may not have expected.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AdviceAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        Descriptors.InputsAreSkipped,
        Descriptors.OptionChangesNothing,
        Descriptors.WindowIsLooped,
        Descriptors.TiesShareNothing,
    ];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        AnnotatedTypes.Register(context, static symbol =>
        {
            INamedTypeSymbol type = (INamedTypeSymbol)symbol.Symbol;
            foreach ((AttributeData attribute, PoolKind kind) in PoolKinds.On(type).Take(1))
            {
                if (DeclarationReader.Read(type, attribute, kind, symbol.Compilation, symbol.CancellationToken).Spec is not { } pool)
                {
                    return;
                }

                AttributeArguments arguments = new(attribute, kind);
                foreach (Remark remark in Remarks.On(arguments, kind, pool))
                {
                    Location location = arguments.LocationOf(remark.Argument, symbol.CancellationToken);
                    symbol.ReportDiagnostic(Diagnostic.Create(remark.Descriptor, location, [.. remark.Details]));
                }
            }
        });
    }
}

using System.Collections.Immutable;
using GenPool.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GenPool.Analyzers;

/// <summary>Says of a legal <c>[MaxPool2D]</c> declaration what its author may not have expected.</summary>
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
        AnnotatedTypes.Register(context, static (symbol, attributeType) =>
        {
            INamedTypeSymbol type = (INamedTypeSymbol)symbol.Symbol;
            if (AnnotatedTypes.Attributes(type, attributeType).FirstOrDefault() is not { } attribute
                || DeclarationReader.Read(type, attribute, symbol.Compilation, symbol.CancellationToken).Spec is not { } spec)
            {
                return;
            }

            AttributeArguments arguments = new(attribute);
            foreach (Remark remark in Remarks.On(arguments, spec))
            {
                Location location = arguments.LocationOf(remark.Argument, symbol.CancellationToken);
                symbol.ReportDiagnostic(Diagnostic.Create(remark.Descriptor, location, [.. remark.Details]));
            }
        });
    }
}

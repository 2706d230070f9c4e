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
        AnnotatedTypes.Register(context, static (symbol, type, attributes) =>
        {
            if (DeclarationReader.Read(type, attributes[0], symbol.Compilation, symbol.CancellationToken).Spec is not { } spec)
            {
                return;
            }

            AttributeArguments arguments = new(attributes[0]);
            foreach (Remark remark in Remarks.On(arguments, spec))
            {
                Location location = arguments.LocationOf(remark.Argument, symbol.CancellationToken);
                symbol.ReportDiagnostic(Diagnostic.Create(remark.Descriptor, location, [.. remark.Details]));
            }
        });
    }
}

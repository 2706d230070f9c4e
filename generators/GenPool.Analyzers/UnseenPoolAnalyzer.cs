using System.Collections.Immutable;
using GenPool.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GenPool.Analyzers;

/// <summary>
/// Reports a pool that is declared in what another generator wrote. Generators do not see each other's output, so it gets no
/// kernels; an analyzer sees both.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnseenPoolAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.DeclarationIsSeen];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        AnnotatedTypes.Register(context, static symbol =>
        {
            INamedTypeSymbol type = (INamedTypeSymbol)symbol.Symbol;

            // An editor may run this before the generator has caught up with a file of the user's, so those are left alone.
            if (symbol.IsGeneratedCode
                && PoolKinds.On(type).FirstOrDefault() is { Attribute: { } attribute, Kind: var kind }
                && !IsGenerated(type, attribute.AttributeClass!.ContainingAssembly)
                && DeclarationReader.Read(type, attribute, kind, symbol.Compilation, symbol.CancellationToken).Spec is not null)
            {
                symbol.ReportDiagnostic(Diagnostic.Create(
                    Descriptors.DeclarationIsSeen,
                    attribute.ApplicationSyntaxReference?.GetSyntax(symbol.CancellationToken).GetLocation(),
                    type.Name));
            }
        });
    }

    // What is generated implements an interface of the library's.
    private static bool IsGenerated(INamedTypeSymbol type, IAssemblySymbol library) =>
        type.AllInterfaces.Any(implemented => SymbolEqualityComparer.Default.Equals(implemented.ContainingAssembly, library));
}

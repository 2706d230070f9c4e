using GenPool.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GenPool.Benchmarks.Generation;

/// <summary>Asks for the types that <see cref="PoolGenerator"/> asks for, and makes nothing of them: what the compiler itself takes.</summary>
internal sealed class EmptyGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        foreach (Type attribute in typeof(PoolAttribute).Assembly.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(PoolAttribute)) && !type.IsAbstract))
        {
            context.RegisterSourceOutput(
                context.SyntaxProvider.ForAttributeWithMetadataName(
                    attribute.FullName!, static (node, _) => node is TypeDeclarationSyntax, static (target, _) => target.Attributes.Length),
                static (_, _) => { });
        }
    }
}

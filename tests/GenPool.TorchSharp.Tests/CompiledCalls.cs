using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using TorchSharp;
using static TorchSharp.torch;

namespace GenPool.TorchSharp.Tests;

/// <summary>Calls of TorchSharp that are known only at run time.</summary>
internal static class CompiledCalls
{
    /// <summary>Compiles the calls.</summary>
    /// <exception cref="InvalidOperationException">The compiler reported an error.</exception>
    public static IReadOnlyList<Func<nn.Module<Tensor, Tensor>>> Of(IEnumerable<string> calls)
    {
        string[] methods = [.. calls.Select((call, number) => $"public static nn.Module<Tensor, Tensor> Call{number}() => {call};")];
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Calls",
            [CSharpSyntaxTree.ParseText($"using TorchSharp; using static TorchSharp.torch; public static class Calls {{ {string.Join('\n', methods)} }}")],
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using MemoryStream image = new();
        EmitResult result = compilation.Emit(image);
        Type type = result.Success
            ? Assembly.Load(image.ToArray()).GetType("Calls", throwOnError: true)!
            : throw new InvalidOperationException(string.Join('\n', result.Diagnostics));
        return [.. methods.Select((_, number) => type.GetMethod($"Call{number}")!.CreateDelegate<Func<nn.Module<Tensor, Tensor>>>())];
    }
}

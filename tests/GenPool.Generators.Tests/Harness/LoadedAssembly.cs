using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace GenPool.Generators.Tests.Harness;

/// <summary>A compilation that must be free of any diagnostic, emitted and loaded to be run.</summary>
internal sealed class LoadedAssembly : IDisposable
{
    private readonly AssemblyLoadContext _context = new(null, isCollectible: true);
    private readonly Assembly _assembly;

    private LoadedAssembly(MemoryStream image) => _assembly = _context.LoadFromStream(image);

    public static LoadedAssembly Of(Compilation compilation)
    {
        using MemoryStream image = new();
        Assert.All(
            compilation.Emit(image).Diagnostics.Where(Compile.IsOfInterest),
            diagnostic => Assert.Fail(diagnostic + "\n" + Compile.Numbered(diagnostic)));
        image.Position = 0;
        return new LoadedAssembly(image);
    }

    public Type Type(string name) => _assembly.GetType(name, throwOnError: true)!;

    /// <summary>Runs the program that it is, under the invariant culture.</summary>
    /// <returns>What it writes to the console, line by line.</returns>
    public IReadOnlyList<string> Run()
    {
        (TextWriter console, CultureInfo culture) = (Console.Out, CultureInfo.CurrentCulture);
        using StringWriter written = new();
        try
        {
            Console.SetOut(written);
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            _assembly.EntryPoint!.Invoke(null, [Array.Empty<string>()]);
        }
        finally
        {
            Console.SetOut(console);
            CultureInfo.CurrentCulture = culture;
        }

        return written.ToString().ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
    }

    /// <inheritdoc/>
    public void Dispose() => _context.Unload();
}

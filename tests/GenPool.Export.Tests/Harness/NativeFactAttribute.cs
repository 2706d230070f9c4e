namespace GenPool.Export.Tests.Harness;

/// <summary>A test that compiles and links; skipped, with the reason, where that cannot be done.</summary>
internal sealed class NativeFactAttribute : FactAttribute
{
    /// <param name="program">One more program that it needs.</param>
    public NativeFactAttribute(string? program = null) => Skip = NativeTools.MissingCompiler
        ?? (program is null || NativeTools.Runs(program, "--version") ? null : $"There is no {program}: apt-get install {program}");
}

/// <summary>A test in Python; skipped, with the reason, where there is no Python with NumPy.</summary>
internal sealed class PythonFactAttribute : FactAttribute
{
    public PythonFactAttribute() => Skip = NativeTools.MissingPython;
}

/// <summary>Several tests in Python; skipped, with the reason, where there is no Python with NumPy.</summary>
internal sealed class PythonTheoryAttribute : TheoryAttribute
{
    public PythonTheoryAttribute() => Skip = NativeTools.MissingPython;
}

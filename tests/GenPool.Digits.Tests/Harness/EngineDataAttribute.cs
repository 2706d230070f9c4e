using System.Reflection;
using Xunit.Sdk;

namespace GenPool.Digits.Tests.Harness;

/// <summary>A case of a theory under one engine, skipped with the reason where it is not installed.</summary>
/// <param name="engine">The name of the engine, the first argument of the test.</param>
/// <param name="arguments">The arguments after it.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class EngineDataAttribute(string engine, params object[] arguments) : DataAttribute
{
    /// <summary>Whether the other engine must be installed, too.</summary>
    public bool NeedsBoth { get; init; }

    /// <inheritdoc/>
    public override string? Skip => Engine.Named(engine).Missing ?? (NeedsBoth ? Engine.Named(engine).Other.Missing : null);

    /// <inheritdoc/>
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[engine, .. arguments]];
}

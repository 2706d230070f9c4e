using System.Diagnostics;
using GenPool.Conformance;

namespace GenPool.Tests;

/// <summary>The layer list on every lane width: in child processes, for the runtime reads its switches at start.</summary>
public sealed class LaneWidthTests
{
    [Theory]
    [InlineData("", null)]
    [InlineData("DOTNET_EnableAVX512", 256)]
    [InlineData("DOTNET_EnableAVX2", 128)]
    [InlineData("DOTNET_EnableHWIntrinsic", 0)]
    public async Task LayerList_InstructionSetsSwitchedOff_EqualsOracle(string variable, int? widest)
    {
        ProcessStartInfo start = new("dotnet")
        {
            ArgumentList = { typeof(LayerCase).Assembly.Location, "3" },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (variable.Length > 0)
        {
            start.Environment[variable] = "0";
        }

        using Process child = Process.Start(start)!;
        Task<string> errors = child.StandardError.ReadToEndAsync();
        string output = await child.StandardOutput.ReadToEndAsync();
        await child.WaitForExitAsync();

        Assert.True(child.ExitCode == 0, output + await errors);
        if (widest is { } bits && OperatingSystem.IsLinux() && System.Runtime.Intrinsics.X86.X86Base.IsSupported)
        {
            // A switch the runtime no longer knows would test the widest lane again; narrower machines stay below.
            string reported = output.Split("widest lane ")[1].Split(' ')[0];
            Assert.True(int.Parse(reported, System.Globalization.CultureInfo.InvariantCulture) <= bits, output);
        }
    }
}

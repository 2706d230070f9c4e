using System.Globalization;
using System.Runtime.CompilerServices;

namespace GenPool.Generators.Tests.Harness;

/// <summary>
/// Runs every test of this assembly under a culture that writes numbers as no compiler reads them, so that a number
/// formatted without the invariant culture breaks whichever test meets it.
/// </summary>
internal static class HostileCulture
{
    public static CultureInfo Instance { get; } = Create();

    [ModuleInitializer]
    internal static void Install()
    {
        CultureInfo.DefaultThreadCurrentCulture = Instance;
        CultureInfo.CurrentCulture = Instance;
    }

    private static CultureInfo Create()
    {
        CultureInfo culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NegativeSign = "\u2212";
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = "\u00a0";
        return culture;
    }
}

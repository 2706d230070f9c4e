using System.Globalization;
using System.Runtime.CompilerServices;

namespace GenPool.Generic.Tests;

/// <summary>Runs every test of this assembly under a culture that writes numbers unlike the invariant one.</summary>
internal static class HostileCulture
{
    [ModuleInitializer]
    internal static void Set()
    {
        CultureInfo culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NegativeSign = "\u2212";
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        culture.NumberFormat.NaNSymbol = "no number";
        CultureInfo.CurrentCulture = CultureInfo.DefaultThreadCurrentCulture = culture;
        CultureInfo.CurrentUICulture = CultureInfo.DefaultThreadCurrentUICulture = culture;
    }
}

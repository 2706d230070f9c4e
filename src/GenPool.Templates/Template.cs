using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace GenPool.Templates;

/// <summary>A C# file written once for registers of every width.</summary>
/// <remarks>
/// A line that begins with a dollar sign is an instruction; in any other line, a name behind a dollar sign stands for a
/// value; with braces around it, letters may follow it.
/// <list type="bullet">
/// <item><c>$W</c> is the width in bits, <c>$H</c> half of it.</item>
/// <item><c>$let Name a b c</c> has <c>$Name</c> stand for a with 128 bits, for b with 256 and for c with 512.</item>
/// <item>Lines between <c>$if 256 512</c> and <c>$end</c> are for these widths alone; <c>$else</c> begins what is for the
/// others.</item>
/// </list>
/// </remarks>
/// <param name="name">Its file name without extensions: that of what it declares, without the width.</param>
/// <param name="text">Its text.</param>
public sealed partial class Template(string name, string text)
{
    /// <summary>The extension of a template.</summary>
    public const string Extension = ".cs.in";

    private static readonly int[] s_widths = [128, 256, 512];

    [GeneratedRegex(@"\$(?:\{(?<name>\w+)\}|(?<name>\w*))")]
    private static partial Regex Name { get; }

    /// <summary>Every file the template stands for: its name and its text.</summary>
    public IEnumerable<(string Name, string Text)> Expand() =>
        Enumerable.Range(0, s_widths.Length).Select(i => (string.Create(CultureInfo.InvariantCulture, $"{name}{s_widths[i]}.cs"), Expand(i)));

    private string Expand(int position)
    {
        string width = s_widths[position].ToString(CultureInfo.InvariantCulture);
        Dictionary<string, string> values = new()
        {
            ["W"] = width,
            ["H"] = (s_widths[position] / 2).ToString(CultureInfo.InvariantCulture),
        };
        StringBuilder expanded = new($"// Written from {name}{Extension} by src/GenPool.Templates: change that file and not this one.\n\n");
        bool? isChosen = null;
        int number = 0;
        foreach (string line in text.TrimEnd('\n').Split('\n'))
        {
            number++;
            switch (line.StartsWith('$') ? line.Split(' ') : [])
            {
                case ["$let", { Length: > 0 } word, .. { Length: 3 } choices] when isChosen is null:
                    values.Add(word, choices[position]);
                    break;
                case ["$if", .. { Length: > 0 } widths] when isChosen is null && widths.All(other => s_widths.Any(w => other == w.ToString(CultureInfo.InvariantCulture))):
                    isChosen = widths.Contains(width);
                    break;
                case ["$else"] when isChosen is not null:
                    isChosen = !isChosen;
                    break;
                case ["$end"] when isChosen is not null:
                    isChosen = null;
                    break;
                default:
                    if (isChosen is not false)
                    {
                        expanded.Append(Fill(line, number, values)).Append('\n');
                    }

                    break;
            }
        }

        return isChosen is null ? expanded.ToString() : throw Error(number, "an $if without $end");
    }

    private string Fill(string line, int number, Dictionary<string, string> values) =>
        Name.Replace(line, match => values.GetValueOrDefault(match.Groups["name"].Value) ?? throw Error(number, line.Trim()));

    private FormatException Error(int number, string message) => new(string.Create(CultureInfo.InvariantCulture, $"{name}{Extension}({number}): {message}"));
}

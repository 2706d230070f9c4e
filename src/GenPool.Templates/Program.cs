using System.Runtime.CompilerServices;
using GenPool.Templates;

// Writes src/GenPool/Lanes/Expanded from src/GenPool/Lanes/Templates.
Console.WriteLine($"{new TemplateFolder(Path.Combine(SourceFolder(), "../GenPool/Lanes")).Write()} files written");

static string SourceFolder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;

namespace GenPool.Package.Tests.Harness;

/// <summary>
/// The package, packed once for all tests into a feed of its own, and folders whose projects restore it from there. Other
/// packages come from the machine's sources, and from its package folder where they are in it already; GenPool goes to a
/// cache that is thrown away.
/// </summary>
public sealed class PackedPackage : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("genpool-package-").FullName;
    private readonly Dictionary<string, string> _environment;

    public PackedPackage()
    {
        _environment = new() { ["NUGET_PACKAGES"] = Path.Combine(_root, "cache") };
        Pack(Feed);

        // No <clear />: the machine's sources stay, whichever they are.
        File.WriteAllText(Path.Combine(_root, "nuget.config"), $"""
            <configuration>
              <packageSources><add key="GenPool tests" value="{Feed}" /></packageSources>
              <fallbackPackageFolders><add key="this machine" value="{BuildFacts.PackageRoot}" /></fallbackPackageFolders>
            </configuration>
            """);
        File.WriteAllText(Path.Combine(_root, "Directory.Build.props"), """
            <Project>
              <PropertyGroup>
                <NuGetAudit>false</NuGetAudit>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
              </PropertyGroup>
            </Project>
            """);
    }

    /// <summary>A version that no feed has, so that what is restored is what was packed.</summary>
    public string Version { get; } = $"0.0.0-test.{DateTime.UtcNow.Ticks}";

    public string Feed => Path.Combine(_root, "feed");

    public string PackageFile => Path.Combine(Feed, $"GenPool.{Version}.nupkg");

    public string SymbolFile => Path.ChangeExtension(PackageFile, ".snupkg");

    /// <summary>Packs what the build of this solution left, and says where.</summary>
    public string PackAgain()
    {
        string folder = Path.Combine(_root, Path.GetRandomFileName());
        Pack(folder);
        return Path.Combine(folder, Path.GetFileName(PackageFile));
    }

    /// <summary>A fresh folder with these files.</summary>
    internal ProjectFolder NewFolder(params (string Path, string Text)[] files)
    {
        ProjectFolder folder = new(Directory.CreateDirectory(Path.Combine(_root, Path.GetRandomFileName())).FullName, _environment);
        foreach ((string path, string text) in files)
        {
            folder.Write(path, text);
        }

        return folder;
    }

    /// <summary>A project file that references the package.</summary>
    /// <param name="properties">More properties.</param>
    /// <param name="items">More items.</param>
    /// <param name="outputType">What it makes.</param>
    /// <param name="referenceAttributes">More attributes of the reference.</param>
    /// <param name="isCentral">Whether the version stands in <see cref="CentralVersions"/>, and not in the project.</param>
    internal string Project(
        string properties = "", string items = "", string outputType = "Exe", string referenceAttributes = "", bool isCentral = false) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>{outputType}</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
            <Nullable>enable</Nullable>
            {properties}
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="GenPool" {(isCentral ? "" : $"Version=\"{Version}\"")} {referenceAttributes} />
            {items}
          </ItemGroup>
        </Project>
        """;

    /// <summary>Central versions: this repository's, and the package's.</summary>
    internal string CentralVersions() => $"""
        <Project>
          <Import Project="{Path.Combine(BuildFacts.Repository, "Directory.Packages.props")}" />
          <ItemGroup><PackageVersion Include="GenPool" Version="{Version}" /></ItemGroup>
        </Project>
        """;

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_root, recursive: true);

    private void Pack(string folder) => Tool.Run(
        BuildFacts.Repository, "dotnet", new Dictionary<string, string>(),
        "pack", "src/GenPool", "--configuration", BuildFacts.Configuration, "--no-build", "--output", folder,
        $"-p:MinVerVersionOverride={Version}").Succeeded();
}

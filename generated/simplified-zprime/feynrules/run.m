(* Loads simplified_zprime.fr, runs the checks of FeynRules and writes the UFO.
   The folder of FeynRules is $FeynRulesPath, or what the environment variable
   FEYNRULES_PATH says:

     FEYNRULES_PATH=/path/to/feynrules math -script run.m

   The whole Lagrangian is LZpTotal. *)

$ModelFolder = DirectoryName[ExpandFileName[$InputFileName]];
If[!ValueQ[$FeynRulesPath], $FeynRulesPath = Environment["FEYNRULES_PATH"]];
If[!StringQ[$FeynRulesPath] || !DirectoryQ[$FeynRulesPath],
  Print["run.m: say where FeynRules is: FEYNRULES_PATH=/path/to/feynrules math -script run.m"];
  Exit[2]];
(* Both paths are made absolute before the folder changes. *)
$FeynRulesPath = ExpandFileName[$FeynRulesPath];
SetDirectory[$FeynRulesPath];
Needs["FeynRules`"];

SetDirectory[$ModelFolder];
LoadModel[FileNameJoin[{$FeynRulesPath, "Models", "SM", "SM.fr"}], "simplified_zprime.fr"];

Print[CheckHermiticity[LZpTotal]];
Print[CheckDiagonalKineticTerms[LZpTotal]];
Print[CheckKineticTermNormalisation[LZpTotal]];
Print[CheckDiagonalMassTerms[LZpTotal]];
Print[CheckMassSpectrum[LZpTotal]];
Print[CheckQuantumNumbers[LZpTotal]];

WriteUFO[LZpTotal, Output -> "Zp_simplified_zprime_UFO", AddDecays -> True];
Exit[0];
